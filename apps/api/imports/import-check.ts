import type { ImportCheck } from '../../../libs/contracts/views/subjects.js';
import { type ExcelFlaw, isExcelFlaw, type WrongCell } from '../../../libs/domain/subjects/excel-problem.js';
import { cellProblemText } from '../../../libs/messages/excel-import/excel-import.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { ImportBody } from './import-body.js';

/** Wrong cells that are listed one by one; the rest is counted. */
const mostListed = 500;
const longestName = 200;

/** What a file would bring, as people look at it before they take it over. */
export function importCheck(body: ImportBody, rows: ImportCheck['rows'], wrong: readonly WrongCell[]): ImportCheck {
  const count = (state: ImportCheck['rows'][number]['state']): number =>
    rows.filter((row) => row.state === state).length;
  return {
    sha256: body.sha256,
    fileName: body.fileName,
    counts: { new: count('new'), already: count('already'), wrong: count('wrong') },
    rows: rows.map((row) => ({ ...row, name: row.name.slice(0, longestName) })),
    errors: wrong
      .slice(0, mostListed)
      .map((cell) => ({ sheet: cell.sheet, cell: cell.cell, heading: cell.heading, message: cellProblemText(cell) })),
    errorsInAll: wrong.length,
  };
}

/** The file, or a refusal that says what is wrong with it as a whole. */
export function orUnreadable<T extends object>(file: T | ExcelFlaw): T {
  if (isExcelFlaw(file)) throw new ApiRefusal('excel-unreadable', { excelFlaw: file });
  return file;
}

/** All or nothing: a file is taken over only as it was looked at, and only when every cell is right. */
export function refuseUnlessChecked(body: ImportBody, sha256: string, wrong: readonly WrongCell[]): void {
  if (body.sha256 !== sha256) throw new ApiRefusal('import-file-changed');
  if (wrong.length > 0) throw new ApiRefusal('import-has-errors', { count: wrong.length });
}
