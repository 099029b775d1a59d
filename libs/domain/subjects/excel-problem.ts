import type { CitizenNumberFlaw } from './citizen-number.js';

/** Why a file cannot be read as the workbook it should be: a closed list, each with what its sentence names. */
export type ExcelFlaw =
  | { readonly flaw: 'empty-file' }
  | { readonly flaw: 'not-excel' }
  /** the binary format before 2007 */
  | { readonly flaw: 'old-xls' }
  | { readonly flaw: 'encrypted' }
  /** cut short, or not what it says it is */
  | { readonly flaw: 'broken' }
  | { readonly flaw: 'unpacks-too-large'; readonly limitMegabytes: number; readonly rows: number }
  /** reading it took longer, or more memory, than any table that is taken */
  | { readonly flaw: 'too-much-work' }
  /** a zip of something else: a text document, a presentation, an open document */
  | { readonly flaw: 'not-a-workbook' }
  | { readonly flaw: 'sheet-missing'; readonly sheet: string; readonly found: readonly string[] }
  | { readonly flaw: 'headers-missing'; readonly sheet: string; readonly missing: readonly string[] }
  | {
      readonly flaw: 'header-twice';
      readonly sheet: string;
      readonly header: string;
      readonly cells: readonly string[];
    }
  | { readonly flaw: 'too-many-rows'; readonly sheet: string; readonly limit: number }
  | { readonly flaw: 'no-rows'; readonly sheet: string };

/** What is wrong with one cell, or with what stands in it. A closed list; the sentences stand in libs/messages. */
export type CellProblem =
  | { readonly problem: 'missing' }
  | { readonly problem: 'too-long'; readonly max: number }
  | { readonly problem: 'formula' }
  | { readonly problem: 'merged'; readonly range: string }
  | { readonly problem: 'excel-error'; readonly shown: string }
  | { readonly problem: 'tcvn3'; readonly meant: string }
  | { readonly problem: 'not-a-day' }
  | { readonly problem: 'only-a-year' }
  | { readonly problem: 'day-not-possible' }
  | { readonly problem: 'day-in-the-future' }
  | { readonly problem: 'days-reversed'; readonly other: string }
  | { readonly problem: 'not-a-year'; readonly from: number; readonly to: number }
  | { readonly problem: 'not-one-of'; readonly choices: readonly string[] }
  | { readonly problem: 'citizen-number'; readonly flaw: CitizenNumberFlaw }
  | { readonly problem: 'number-of-another' }
  | { readonly problem: 'unknown-organisation' }
  | { readonly problem: 'organisation-not-related'; readonly choices: readonly string[] }
  | { readonly problem: 'twice-in-file'; readonly other: string }
  | { readonly problem: 'no-room'; readonly max: number };

/** A wrong cell by its name, with the heading above it. */
export type WrongCell = CellProblem & { readonly sheet: string; readonly cell: string; readonly heading: string };

export function isExcelFlaw(value: unknown): value is ExcelFlaw {
  return typeof value === 'object' && value !== null && 'flaw' in value;
}
