import { useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from '../keeping/device-setting.js';

export interface Shortcut {
  /** «j», «g v», «mod+k», «Enter» */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
  /** also inside text fields and with single-key shortcuts switched off (only for «mod+…») */
  readonly always?: boolean;
}

type Listener = () => void;
const storageKey = 'tuyen-trinh.single-key-shortcuts';
const sets = new Map<object, readonly Shortcut[]>();
const listeners = new Set<Listener>();
let known: readonly Shortcut[] = [];
let enabled = readEnabled();

function readEnabled(): boolean {
  return readSetting(storageKey) !== 'off';
}

function changed(): void {
  // the set registered last (the page, a dialog) wins over the frame's
  known = [...sets.values()].reverse().flat();
  for (const listener of listeners) listener();
}

/** Registers shortcuts until the returned function is called. */
export function register(shortcuts: readonly Shortcut[]): () => void {
  const owner = {};
  sets.set(owner, shortcuts);
  changed();
  return () => {
    sets.delete(owner);
    changed();
  };
}

export const knownShortcuts = () => known;
export const shortcutsEnabled = () => enabled;

/** Switches single-key shortcuts (WCAG 2.1.4) and remembers it on this device. */
export function enableShortcuts(on: boolean): void {
  enabled = on;
  writeSetting(storageKey, on ? 'on' : 'off');
  changed();
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useKnownShortcuts = () => useSyncExternalStore(subscribe, knownShortcuts);
export const useShortcutsEnabled = () => useSyncExternalStore(subscribe, shortcutsEnabled);
