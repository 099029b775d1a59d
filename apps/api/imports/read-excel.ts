import type { Config } from '../../../libs/config/env.js';
import { isExcelFlaw } from '../../../libs/domain/subjects/excel-problem.js';
import type { TableLayout } from '../../../libs/excel/read-table.js';
import type { ReadTables } from '../../../libs/excel/read-tables.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { type Parser, TooMuchWork } from '../parsing/parser.js';
import type { ImportBody } from './import-body.js';

/** The tables of an Excel file, read in a thread of its own; or a refusal that says what is wrong with it as a whole. */
export async function readExcel(
  parser: Parser,
  { bytes }: ImportBody,
  layouts: readonly TableLayout<string>[],
  limits: Pick<Config, 'IMPORT_UNPACKED_BYTES'>,
): Promise<ReadTables> {
  const rows = Math.max(...layouts.map((layout) => layout.rows));
  const asked = { bytes, layouts, limits: { unpackedBytes: limits.IMPORT_UNPACKED_BYTES, rows } };
  const read = await parser.run('readTables', asked).catch((error: unknown) => {
    if (error instanceof TooMuchWork) return { flaw: 'too-much-work' } as const;
    throw error;
  });
  if (isExcelFlaw(read)) throw new ApiRefusal('excel-unreadable', { excelFlaw: read });
  return read;
}
