import { type RefObject, useRef } from 'react';
import { shortcutTexts } from '../../../libs/messages/frame/shortcuts.js';
import { useShortcuts } from '../shortcuts/use-shortcuts.js';

/** Marks the link of a row that j and k walk through. */
export const rowLinkMark = 'data-row-link';

/**
 * j and k move the focus from row to row, so Enter opens as it opens any link. Coming back to the list, j begins at the row that was
 * focused last.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const last = useRef<string | null>(null);
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>(`[${rowLinkMark}]`) ?? [])];
    const focused = links.findIndex((link) => link === document.activeElement);
    const remembered = links.findIndex((link) => link.getAttribute(rowLinkMark) === last.current);
    const index = focused >= 0 ? focused + step : Math.max(remembered, 0);
    const next = links[Math.min(Math.max(index, 0), links.length - 1)];
    if (!next) return;
    last.current = next.getAttribute(rowLinkMark);
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  const { list: group, next, previous, open } = shortcutTexts;
  useShortcuts([
    { keys: 'j', label: next, group, run: () => move(1) },
    { keys: 'k', label: previous, group, run: () => move(-1) },
    {
      keys: 'Enter',
      label: open,
      group,
      // a focused link opens by itself; this is for the row that was focused last
      run: () => {
        const selector = `[${rowLinkMark}="${CSS.escape(last.current ?? '')}"]`;
        list.current?.querySelector<HTMLElement>(selector)?.click();
      },
    },
  ]);
}
