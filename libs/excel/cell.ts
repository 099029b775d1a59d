/** What stands in a cell. A formula's result is not taken: it may be old, and nobody typed it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'formula' }
  /** Excel's own error, «#N/A» */
  | { readonly kind: 'error'; readonly text: string };

/** A row as people count it, from 1; its cells by column, from 1. Empty cells are left out. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** «C7»: the third column, the seventh row. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Column and row of «C7»; undefined for what is no such name. */
export function cellPlace(name: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || row === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

/** Signs of a text that are kept: more than any column takes, so that one that is too long is still seen to be. */
const longestText = 1_000;

/** A text as people see it in a cell, cut when it is longer than any column takes; undefined when nothing is seen. */
export function textCell(value: string): Cell | undefined {
  // Excel writes a control character as its code between marks (ECMA-376 part 1, 22.9.2.19).
  const text = value
    .slice(0, 4 * longestText)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestText);
  return text === '' ? undefined : { kind: 'text', text };
}
