import type { ExcelFlaw } from '../domain/subjects/excel-problem.js';

/** Stops reading at once, wherever it is; the functions that other folders call turn it into a value. */
export class UnreadableExcel extends Error {
  readonly why: ExcelFlaw;

  // Written out, so that Node can run this file as it stands.
  constructor(why: ExcelFlaw) {
    super(why.flaw);
    this.why = why;
  }
}

/** What reading gives, or why it cannot. Errors of the programme pass. */
export function orFlaw<T>(read: () => T): T | ExcelFlaw {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableExcel) return error.why;
    throw error;
  }
}
