import { type Cell, cellPlace, type SheetRow, textCell } from './cell.js';
import type { Workbook } from './open-workbook.js';
import { scanXml } from './scan-xml.js';
import { UnreadableExcel } from './unreadable-excel.js';

export interface Sheet {
  readonly name: string;
  /** rows in which something stands, in their order */
  readonly rows: readonly SheetRow[];
  /** ranges of merged cells, «B5:C6» */
  readonly merged: readonly string[];
}

/** Columns further right are not ours. */
const lastColumn = 100;
/** Merged ranges worth naming. */
const mergedNamed = 100;

/**
 * Reads one sheet as it is unpacked. A row further down than `lastRow` in which something stands ends the reading at once, so a
 * sheet of a million rows costs no more than one that fits. Throws `UnreadableExcel`.
 */
export function readSheet(
  workbook: Workbook,
  sheet: Workbook['sheets'][number],
  limit: { readonly lastRow: number; readonly rows: number },
): Sheet {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  let row: { number: number; cells: Map<number, Cell> } = { number: 0, cells: new Map() };
  let cell: OpenCell | undefined;
  let column = 0;
  const scan = scanXml({
    open(name, attribute) {
      if (name === 'row') {
        const number = Number(attribute('r') ?? row.number + 1);
        if (!Number.isInteger(number) || number < 1) throw new UnreadableExcel({ flaw: 'broken' });
        row = { number, cells: new Map() };
        column = 0;
      } else if (name === 'c') {
        const place = cellPlace(attribute('r') ?? '');
        column = place?.column ?? column + 1;
        cell = { column, type: attribute('t') ?? 'n', value: '', formula: false, inValue: false };
      } else if (name === 'mergeCell' && merged.length < mergedNamed) merged.push(attribute('ref') ?? '');
      else if (cell && name === 'f') cell.formula = true;
      else if (cell && (name === 'v' || name === 't')) cell.inValue = true;
    },
    text(text) {
      if (cell?.inValue) cell.value += text;
    },
    close(name) {
      if (cell && (name === 'v' || name === 't')) cell.inValue = false;
      else if (cell && name === 'c') {
        const read = readCell(cell, workbook.sharedCells);
        if (read && cell.column <= lastColumn) row.cells.set(cell.column, read);
        cell = undefined;
      } else if (name === 'row' && row.cells.size > 0) {
        // Rows that share a number are counted as well: what is kept in memory ends here.
        if (row.number > limit.lastRow || rows.length >= limit.lastRow)
          throw new UnreadableExcel({ flaw: 'too-many-rows', sheet: sheet.name, limit: limit.rows });
        rows.push(row);
      }
    },
  });
  workbook.parts.read(sheet.part, (text) => scan.write(text));
  scan.end();
  return { name: sheet.name, rows, merged };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string;
  formula: boolean;
  inValue: boolean;
}

/** A cell by its type (ECMA-376 part 1, 18.18.11); undefined when nothing stands in it. */
function readCell({ type, value, formula }: OpenCell, sharedCells: Workbook['sharedCells']): Cell | undefined {
  if (formula) return { kind: 'formula' };
  switch (type) {
    case 's':
      return sharedCells[Number(value)];
    case 'b':
      return { kind: 'yes-no', value: value.trim() === '1' };
    case 'e':
      return { kind: 'error', text: value };
    case 'n': {
      const number = Number(value);
      return value.trim() === '' || Number.isNaN(number)
        ? undefined
        : { kind: 'number', value: number, text: value.trim() };
    }
    default:
      return textCell(value);
  }
}
