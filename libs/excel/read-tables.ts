import type { ExcelFlaw } from '../domain/subjects/excel-problem.js';
import { openWorkbook } from './open-workbook.js';
import { type ReadTable, readTable, type TableLayout } from './read-table.js';
import type { UnpackLimits } from './unpack.js';
import { orFlaw } from './unreadable-excel.js';

/** The tables of a file as plain data, which may cross from one thread to another. */
export interface ReadTables {
  readonly from1904: boolean;
  readonly sheets: readonly string[];
  /** in the order of the layouts */
  readonly tables: readonly ReadTable[];
}

/** Unpacks and reads what a file holds, without asking what it means: the part whose cost a hostile file decides. */
export function readTables(
  bytes: Uint8Array,
  limits: UnpackLimits,
  layouts: readonly TableLayout<string>[],
): ReadTables | ExcelFlaw {
  return orFlaw(() => {
    const workbook = openWorkbook(bytes, limits);
    return {
      from1904: workbook.from1904,
      sheets: workbook.sheets.map(({ name }) => name),
      tables: layouts.map((layout) => readTable(workbook, layout)),
    };
  });
}
