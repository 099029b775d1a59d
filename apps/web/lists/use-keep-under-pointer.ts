import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Marks a row by the id of its dossier. */
export const rowMark = 'data-row-id';

/**
 * When live changes reorder a list, the row under the pointer (or with the focus) stays where it is on the screen: the page scrolls by
 * as much as the row has moved.
 */
export function useKeepUnderPointer(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const tops = useRef(new Map<string, number>());
  const order = ids.join();
  useLayoutEffect(() => {
    const root = list.current;
    if (!root || !order) return;
    const rows = [...root.querySelectorAll<HTMLElement>(`[${rowMark}]`)];
    const held = rows.find((row) => row.matches(':hover, :focus-within'));
    const before = held && tops.current.get(held.getAttribute(rowMark) ?? '');
    // offsets within the list: scrolling in between does not count
    tops.current = new Map(rows.map((row) => [row.getAttribute(rowMark) ?? '', row.offsetTop]));
    if (held && before !== undefined) window.scrollBy({ top: held.offsetTop - before, behavior: 'instant' });
  }, [list, order]);
}
