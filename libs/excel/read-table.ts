import { searchKey } from '../domain/search-key.js';
import type { WrongCell } from '../domain/subjects/excel-problem.js';
import { type Cell, cellName, cellPlace, type SheetRow } from './cell.js';
import type { Workbook } from './open-workbook.js';
import { readSheet, type Sheet } from './read-sheet.js';
import { UnreadableExcel } from './unreadable-excel.js';

/** A column of a table, known by its heading, wherever it stands. */
export interface TableColumn<Key extends string> {
  readonly key: Key;
  readonly heading: string;
  /** the heading may be left out of the file */
  readonly optional?: boolean;
}

export interface TableLayout<Key extends string> {
  readonly sheet: string;
  readonly columns: readonly TableColumn<Key>[];
  /** rows under the headings */
  readonly rows: number;
  /** the whole sheet may be left out of the file, or stand empty */
  readonly optional?: boolean;
}

export interface TableRow<Key extends string> {
  readonly number: number;
  cell(key: Key): Cell | undefined;
  /** «C7»; of a column that is not in the file, its heading */
  place(key: Key): string;
  heading(key: Key): string;
}

export interface Table<Key extends string> {
  readonly sheet: string;
  readonly rows: readonly TableRow<Key>[];
  /** what no single value is to blame for: merged cells */
  readonly wrong: readonly WrongCell[];
}

/** A table as plain data: what stands in the file, and in which column each of ours. */
export interface ReadTable {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly places: ReadonlyMap<string, number>;
  readonly wrong: readonly WrongCell[];
}

export const noTable: ReadTable = { sheet: '', rows: [], places: new Map(), wrong: [] };

/** The headings stand in one of the first rows; titles may stand above them. */
const headingsWithin = 10;
const longestHeading = 200;

/**
 * Reads the table of a sheet by its headings, in whatever order they stand. Throws `UnreadableExcel` when the sheet or a heading is
 * missing, or there are more rows than are taken.
 */
export function readTable<Key extends string>(workbook: Workbook, layout: TableLayout<Key>): ReadTable {
  const found = workbook.sheets.find(({ name }) => searchKey(name) === searchKey(layout.sheet));
  if (!found) {
    if (layout.optional) return { ...noTable, sheet: layout.sheet };
    throw new UnreadableExcel({
      flaw: 'sheet-missing',
      sheet: layout.sheet,
      found: workbook.sheets.map(({ name }) => name),
    });
  }
  const sheet = readSheet(workbook, found, { lastRow: layout.rows + headingsWithin, rows: layout.rows });
  const headings = headingRow(sheet, layout);
  const places = columnPlaces(sheet, headings, layout);
  const under = sheet.rows.filter(({ number }) => number > headings.number);
  const rows = under.filter(({ cells }) => [...places.values()].some((column) => cells.has(column)));
  if (rows.length > layout.rows)
    throw new UnreadableExcel({ flaw: 'too-many-rows', sheet: sheet.name, limit: layout.rows });
  if (rows.length === 0 && !layout.optional) throw new UnreadableExcel({ flaw: 'no-rows', sheet: sheet.name });
  return {
    sheet: sheet.name,
    rows,
    places,
    wrong: mergedCells(sheet, headings.number, layout, places),
  };
}

/** The same table with its cells by their columns' names. */
export function tableOf<Key extends string>(
  { sheet, rows, places, wrong }: ReadTable,
  layout: TableLayout<Key>,
): Table<Key> {
  return { sheet, rows: rows.map((row) => tableRow(row, places, layout)), wrong };
}

function tableRow<Key extends string>(
  { number, cells }: SheetRow,
  places: ReadonlyMap<string, number>,
  layout: TableLayout<Key>,
): TableRow<Key> {
  const heading = (key: Key): string => layout.columns.find((column) => column.key === key)?.heading ?? key;
  return {
    number,
    cell: (key) => cells.get(places.get(key) ?? 0),
    place: (key) => {
      const column = places.get(key);
      return column === undefined ? heading(key) : cellName(column, number);
    },
    heading,
  };
}

function headingRow<Key extends string>(sheet: Sheet, layout: TableLayout<Key>): SheetRow {
  const matching = (row: SheetRow): number =>
    layout.columns.filter((column) => columnsUnder(row, column.heading).length > 0).length;
  const [best] = sheet.rows
    .filter(({ number }) => number <= headingsWithin)
    .toSorted((a, b) => matching(b) - matching(a) || a.number - b.number);
  return best ?? { number: 0, cells: new Map() };
}

function columnsUnder(row: SheetRow, heading: string): readonly number[] {
  return [...row.cells].flatMap(([column, cell]) =>
    cell.kind === 'text' && cell.text.length <= longestHeading && headingKey(cell.text) === headingKey(heading)
      ? [column]
      : [],
  );
}

/** What stands in brackets explains a heading and is no part of it. */
function headingKey(text: string): string {
  return searchKey(text.replace(/\([^)]*\)/g, ' '));
}

function columnPlaces<Key extends string>(
  sheet: Sheet,
  headings: SheetRow,
  layout: TableLayout<Key>,
): ReadonlyMap<Key, number> {
  const places = new Map<Key, number>();
  const missing: string[] = [];
  for (const { key, heading, optional } of layout.columns) {
    const columns = columnsUnder(headings, heading);
    const [column] = columns;
    if (columns.length > 1) {
      const cells = columns.map((each) => cellName(each, headings.number));
      throw new UnreadableExcel({ flaw: 'header-twice', sheet: sheet.name, header: heading, cells });
    }
    if (column !== undefined) places.set(key, column);
    else if (!optional) missing.push(heading);
  }
  if (missing.length > 0) throw new UnreadableExcel({ flaw: 'headers-missing', sheet: sheet.name, missing });
  return places;
}

/** A merged cell speaks for several rows or columns at once, and nobody can say for which: only titles may be merged. */
function mergedCells<Key extends string>(
  sheet: Sheet,
  headings: number,
  layout: TableLayout<Key>,
  places: ReadonlyMap<Key, number>,
): readonly WrongCell[] {
  return sheet.merged.flatMap((range): readonly WrongCell[] => {
    const [first = '', last = first] = range.split(':');
    const from = cellPlace(first);
    const to = cellPlace(last) ?? from;
    const ours = [...places].filter(([, column]) => from && to && column >= from.column && column <= to.column);
    const [[key] = []] = ours;
    if (!from || !to || to.row < headings || key === undefined) return [];
    const heading = layout.columns.find((column) => column.key === key)?.heading ?? '';
    return [{ problem: 'merged', range, sheet: sheet.name, cell: first, heading }];
  });
}
