import { type Ballot, type VoteColumn, voteColumns } from './ballot.js';

/** Cells copied from a spreadsheet, row by row, beginning at a column; what does not fit is left out. */
export function pasteVotes(text: string, from: VoteColumn): readonly Partial<Ballot>[] {
  const start = voteColumns.indexOf(from);
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) =>
      Object.fromEntries(
        row.split('\t').flatMap((cell, index) => {
          const column = voteColumns[start + index];
          return column && /^\s*\d*\s*$/.test(cell) ? [[column, cell.trim()]] : [];
        }),
      ),
    );
}
