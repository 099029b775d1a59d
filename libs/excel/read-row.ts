import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import { searchKey } from '../domain/search-key.js';
import { citizenNumberFlaw, type KnownOfPerson } from '../domain/subjects/citizen-number.js';
import type { CellProblem, WrongCell } from '../domain/subjects/excel-problem.js';
import { tidyLine } from '../domain/tidy-text.js';
import type { Cell } from './cell.js';
import { excelDay } from './excel-day.js';
import type { TableRow } from './read-table.js';
import { readTcvn3 } from './tcvn3.js';

/** Reads the cells of one row as what they ought to be. What is wrong is noted under the cell's name and read as undefined. */
export interface RowReader<Key extends string> {
  text(key: Key, asked: { readonly max: number; readonly required?: boolean }): string | undefined;
  day(key: Key, asked: { readonly until: CalendarDay; readonly required?: boolean }): CalendarDay | undefined;
  year(key: Key, asked: { readonly from: number; readonly to: number }): number | undefined;
  yesNo(key: Key): boolean | undefined;
  choice<Value>(key: Key, choices: readonly Choice<Value>[], required?: boolean): Value | undefined;
  citizenNumber(key: Key, known: KnownOfPerson & { readonly required?: boolean }): string | undefined;
  wrong(key: Key, problem: CellProblem): undefined;
  /** whether nothing was wrong so far */
  sound(): boolean;
}

/** A value by the words that stand for it; the first is the one that is shown. */
export interface Choice<Value> {
  readonly value: Value;
  readonly words: readonly string[];
}

const yes = new Set(['x', 'co', 'dung', '1', 'yes']);
const no = new Set(['', 'khong', 'sai', '0', 'no']);

export function rowReader<Key extends string>(
  row: TableRow<Key>,
  table: { readonly sheet: string; readonly from1904: boolean },
  note: (wrong: WrongCell) => void,
): RowReader<Key> {
  let sound = true;
  const wrong = (key: Key, problem: CellProblem): undefined => {
    sound = false;
    note({ ...problem, sheet: table.sheet, cell: row.place(key), heading: row.heading(key) });
    return undefined;
  };
  /** the cell, if it holds anything that somebody typed */
  const typed = (key: Key, required: boolean): Exclude<Cell, { kind: 'formula' | 'error' }> | undefined => {
    const cell = row.cell(key);
    if (!cell) return required ? wrong(key, { problem: 'missing' }) : undefined;
    if (cell.kind === 'formula') return wrong(key, { problem: 'formula' });
    if (cell.kind === 'error') return wrong(key, { problem: 'excel-error', shown: cell.text });
    const meant = cell.kind === 'text' ? meantBy(cell) : undefined;
    return meant === undefined ? cell : wrong(key, { problem: 'tcvn3', meant });
  };
  return {
    wrong,
    sound: () => sound,
    text(key, { max, required = false }) {
      const cell = typed(key, required);
      const text = (cell && tidyLine(shown(cell))) || undefined;
      if (cell && text === undefined && required) return wrong(key, { problem: 'missing' });
      return text !== undefined && text.length > max ? wrong(key, { problem: 'too-long', max }) : text;
    },
    day(key, { until, required = false }) {
      const cell = typed(key, required);
      const read = cell && excelDay(cell, table.from1904);
      if (!read) return undefined;
      if ('problem' in read) return wrong(key, read);
      return read.day > until ? wrong(key, { problem: 'day-in-the-future' }) : read.day;
    },
    year(key, { from, to }) {
      const cell = typed(key, true);
      if (!cell) return undefined;
      const year = /^\d{4}$/.test(shown(cell)) ? Number(shown(cell)) : 0;
      return year >= from && year <= to ? year : wrong(key, { problem: 'not-a-year', from, to });
    },
    yesNo(key) {
      const cell = typed(key, false);
      if (cell?.kind === 'yes-no') return cell.value;
      const word = cell ? searchKey(shown(cell)) : '';
      if (yes.has(word)) return true;
      return no.has(word) ? false : wrong(key, { problem: 'not-one-of', choices: ['x', 'Có', 'Không'] });
    },
    choice(key, choices, required = true) {
      const cell = typed(key, required);
      if (!cell) return undefined;
      const word = searchKey(shown(cell));
      const found = choices.find(({ words }) => words.some((each) => searchKey(each) === word));
      return found
        ? found.value
        : wrong(key, { problem: 'not-one-of', choices: choices.map(({ words }) => words[0] ?? '') });
    },
    citizenNumber(key, { required = false, ...known }) {
      const cell = typed(key, required);
      if (!cell) return undefined;
      // Excel takes the zero at the front away from what it holds for a number; of a text every sign was meant.
      const number =
        cell.kind === 'number' ? shown(cell).padStart(12, '0') : tidyLine(shown(cell)).replace(/[\s.]/g, '');
      const flaw = citizenNumberFlaw(number, known);
      return flaw ? wrong(key, { problem: 'citizen-number', flaw }) : number;
    },
  };
}

/** Cells that share one text share one object: it is looked at once, however often it stands in the sheet. */
const read = new WeakMap<Cell, { readonly meant: string | undefined }>();
const meantShown = 120;

function meantBy(cell: Extract<Cell, { kind: 'text' }>): string | undefined {
  const known = read.get(cell) ?? { meant: readTcvn3(cell.text)?.slice(0, meantShown) };
  read.set(cell, known);
  return known.meant;
}

function shown(cell: Exclude<Cell, { kind: 'formula' | 'error' }>): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'yes-no') return cell.value ? '1' : '0';
  return Number.isInteger(cell.value) ? cell.value.toFixed(0) : cell.text;
}
