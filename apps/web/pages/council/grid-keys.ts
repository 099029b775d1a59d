import type { KeyboardEvent } from 'react';

/**
 * Moves between the cells of the grid as a spreadsheet does: Enter and ↓ to the cell below, ↑ above, ← and → beside it when the
 * cursor stands at the cell's edge. Cells say where they are with `data-column`.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const cell = event.target;
  if (!(cell instanceof HTMLElement) || !cell.dataset.column) return;
  const next = nextCell(event, cell);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function nextCell(event: KeyboardEvent<HTMLElement>, cell: HTMLElement): HTMLElement | undefined {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')];
  const column = all.filter((other) => other.dataset.column === cell.dataset.column);
  const isSelect = cell instanceof HTMLSelectElement;
  switch (event.key) {
    case 'Enter':
      return column[column.indexOf(cell) + (event.shiftKey ? -1 : 1)];
    case 'ArrowDown':
      return isSelect ? undefined : column[column.indexOf(cell) + 1];
    case 'ArrowUp':
      return isSelect ? undefined : column[column.indexOf(cell) - 1];
    case 'ArrowRight':
      return atEdge(cell, 'end') ? all[all.indexOf(cell) + 1] : undefined;
    case 'ArrowLeft':
      return atEdge(cell, 'start') ? all[all.indexOf(cell) - 1] : undefined;
    default:
      return undefined;
  }
}

function atEdge(cell: HTMLElement, edge: 'start' | 'end'): boolean {
  if (!(cell instanceof HTMLInputElement)) return true;
  const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  return whole || (edge === 'start' ? cell.selectionEnd === 0 : cell.selectionStart === cell.value.length);
}
