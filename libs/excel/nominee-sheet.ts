import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import type { DraftedNominee } from '../domain/dossier/draft.js';
import { comparedNominee, isSameNominee } from '../domain/dossier/same-nominee.js';
import { searchKey } from '../domain/search-key.js';
import type { WrongCell } from '../domain/subjects/excel-problem.js';
import { nomineeSheetTexts as texts } from '../messages/excel-import/excel-import.js';
import { rowReader } from './read-row.js';
import { noTable, type TableLayout, type TableRow, tableOf } from './read-table.js';
import type { ReadTables } from './read-tables.js';

export const nomineeLayout = {
  sheet: texts.sheet,
  rows: 500,
  columns: [
    { key: 'kind', heading: texts.headings.kind },
    { key: 'name', heading: texts.headings.name },
    { key: 'birthDate', heading: texts.headings.birthDate },
    { key: 'citizenNumber', heading: texts.headings.citizenNumber, optional: true },
    { key: 'position', heading: texts.headings.position },
    { key: 'workUnit', heading: texts.headings.workUnit, optional: true },
    { key: 'partyMember', heading: texts.headings.partyMember, optional: true },
    { key: 'enterpriseDirector', heading: texts.headings.enterpriseDirector, optional: true },
    { key: 'award', heading: texts.headings.award, optional: true },
  ],
} as const satisfies TableLayout<string>;
type Key = (typeof nomineeLayout)['columns'][number]['key'];

/** What a draft knows that its nominees are read against. */
export interface NomineeGround {
  readonly unitName: string;
  readonly awards: readonly { readonly code: string; readonly name: string; readonly subjects: readonly string[] }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** nominees that stand in the draft already */
  readonly present: readonly DraftedNominee[];
  readonly today: CalendarDay;
  readonly newId: () => string;
}

export interface NomineeRow {
  readonly number: number;
  readonly state: 'new' | 'already' | 'wrong';
  readonly name: string;
  readonly nominee: DraftedNominee | undefined;
}

export interface NomineeFile {
  readonly rows: readonly NomineeRow[];
  readonly wrong: readonly WrongCell[];
}

/** Most nominees of one draft. */
const mostNominees = 500;

/** The nominees that a file brings to a draft, row by row. A nominee who stands there already is left as it is. */
export function readNominees({ from1904, tables: [read] }: ReadTables, ground: NomineeGround): NomineeFile {
  const table = tableOf<Key>(read ?? noTable, nomineeLayout);
  const wrong: WrongCell[] = [...table.wrong];
  const seen = ground.present.map((nominee) => ({ compared: comparedNominee(nominee), at: 'draft' }));
  let room = mostNominees - ground.present.length;
  const rows = table.rows.map((row): NomineeRow => {
    const reader = rowReader(row, { sheet: table.sheet, from1904 }, (cell) => wrong.push(cell));
    const nominee = readNominee(reader, ground);
    const base = { number: row.number, name: nameIn(row), nominee };
    if (!nominee) return { ...base, state: 'wrong' };
    const compared = comparedNominee(nominee);
    const before = seen.find((other) => isSameNominee(other.compared, compared))?.at;
    if (before === 'draft') return { ...base, state: 'already' };
    if (before !== undefined) reader.wrong('name', { problem: 'twice-in-file', other: before });
    else if (room <= 0) reader.wrong('name', { problem: 'no-room', max: mostNominees });
    if (!reader.sound()) return { ...base, state: 'wrong' };
    seen.push({ compared, at: row.place('name') });
    room -= 1;
    return { ...base, state: 'new' };
  });
  return { rows, wrong };
}

type Reader = ReturnType<typeof rowReader<Key>>;

function readNominee(reader: Reader, ground: NomineeGround): DraftedNominee | undefined {
  const kind = reader.choice('kind', texts.kinds);
  if (!kind) return undefined;
  const award = readAward(reader, kind, ground);
  return kind === 'collective' ? readCollective(reader, award, ground) : readIndividual(reader, award, ground);
}

function readCollective(reader: Reader, award: string | undefined, ground: NomineeGround): DraftedNominee | undefined {
  const name = reader.text('name', { max: 300, required: true });
  const organisation = ground.organisations.find(
    (each) => name !== undefined && searchKey(each.name) === searchKey(name),
  );
  if (name !== undefined && !organisation)
    reader.wrong('name', {
      problem: 'organisation-not-related',
      choices: ground.organisations.map((each) => each.name),
    });
  if (!organisation || award === undefined || !reader.sound()) return undefined;
  return { kind: 'collective', id: ground.newId(), organisationId: organisation.id, award };
}

function readIndividual(reader: Reader, award: string | undefined, ground: NomineeGround): DraftedNominee | undefined {
  const name = reader.text('name', { max: 200, required: true });
  const birthDate = reader.day('birthDate', { until: ground.today, required: true });
  const citizenNumber = reader.citizenNumber('citizenNumber', { birthDate });
  const position = reader.text('position', { max: 200, required: true });
  const workUnit = reader.text('workUnit', { max: 300 }) ?? ground.unitName;
  const partyMember = reader.yesNo('partyMember') ?? false;
  const enterpriseDirector = reader.yesNo('enterpriseDirector') ?? false;
  if (!reader.sound() || !name || !birthDate || !position || award === undefined) return undefined;
  return {
    ...{
      kind: 'individual',
      id: ground.newId(),
      name,
      birthDate,
      position,
      workUnit,
      partyMember,
      enterpriseDirector,
      award,
    },
    ...(citizenNumber ? { citizenNumber } : {}),
  };
}

/** The award by its name or code; left empty it is the campaign's only one for such a nominee, or chosen in the draft. */
function readAward(reader: Reader, kind: DraftedNominee['kind'], { awards }: NomineeGround): string | undefined {
  const open = awards.filter(({ subjects }) => subjects.includes(kind));
  const choices = open.map(({ code, name }) => ({ value: code, words: [name, code] }));
  const chosen = reader.choice('award', choices, false);
  return chosen ?? (open.length === 1 ? open[0]?.code : '');
}

function nameIn(row: TableRow<Key>): string {
  const cell = row.cell('name');
  return cell?.kind === 'text' ? cell.text : '';
}
