import { useEffect, useRef } from 'react';
import { register, type Shortcut } from './shortcut-store.js';

/**
 * Shortcuts of a page or part, live while it is mounted and listed in the «?» overlay. They rest inside text fields and under dialogs.
 * `run` may close over fresh state: only a change of keys or labels registers anew.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts
    .map(({ keys, label, group, always }) => [keys, label, group, always].join('\u0001'))
    .join('\u0002');
  // the signature stands for the list
  useEffect(
    () =>
      register(
        latest.current.map((shortcut, index) => ({ ...shortcut, run: (event) => latest.current[index]?.run(event) })),
      ),
    [signature],
  );
}
