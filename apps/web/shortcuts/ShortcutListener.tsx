import { useEffect } from 'react';
import { matchKeys, sequenceWaitMs, strokeText } from './match-keys.js';
import { knownShortcuts, type Shortcut, shortcutsEnabled } from './shortcut-store.js';

const typing =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

/** Enter and Space belong to the control that has the focus, rows excepted: they say so with `data-row`. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof Element && event.target.closest('button, a, summary, [role=menuitem], [role=tab]') !== null
  );
}

function usable(event: KeyboardEvent): readonly Shortcut[] {
  const dialogOpen = document.querySelector('[role=dialog][aria-modal=true], [role=menu]') !== null;
  const rest = dialogOpen || !shortcutsEnabled() || isTyping(event.target) || belongsToControl(event);
  return knownShortcuts().filter((shortcut) => shortcut.always === true || !rest);
}

/** The one listener of the application; sequences («g v») wait a moment for their second key. */
export function ShortcutListener() {
  useEffect(() => {
    let strokes: string[] = [];
    let last = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const stroke = strokeText(event);
      if (stroke === null || event.defaultPrevented || event.isComposing) return;
      const shortcuts = usable(event);
      strokes = event.timeStamp - last > sequenceWaitMs ? [stroke] : [...strokes, stroke];
      last = event.timeStamp;
      const match = matchKeys(
        strokes,
        shortcuts.map(({ keys }) => keys),
      );
      if (match.kind === 'wait') return;
      strokes = [];
      if (match.kind === 'none') return;
      event.preventDefault();
      shortcuts.find(({ keys }) => keys === match.keys)?.run(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
