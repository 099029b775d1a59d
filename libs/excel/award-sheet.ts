import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import type { Rating, RatingOf } from '../domain/eligibility/declared-facts.js';
import { searchKey } from '../domain/search-key.js';
import type { CommendationType } from '../domain/subjects/commendation-type.js';
import { decisionNumberKey } from '../domain/subjects/decision-number.js';
import type { ExcelFlaw, WrongCell } from '../domain/subjects/excel-problem.js';
import { awardSheetTexts as texts } from '../messages/excel-import/excel-import.js';
import { type RowReader, rowReader } from './read-row.js';
import { noTable, type Table, type TableLayout, tableOf } from './read-table.js';
import type { ReadTables } from './read-tables.js';

const subjectColumns = [
  { key: 'kind', heading: texts.headings.kind },
  { key: 'name', heading: texts.headings.name },
  { key: 'citizenNumber', heading: texts.headings.citizenNumber },
  { key: 'birthDate', heading: texts.headings.birthDate, optional: true },
  { key: 'organisationCode', heading: texts.headings.organisationCode, optional: true },
] as const;
type SubjectKey = (typeof subjectColumns)[number]['key'];

export const awardLayout = {
  sheet: texts.awards,
  rows: 5_000,
  optional: true,
  columns: [
    ...subjectColumns,
    { key: 'award', heading: texts.headings.award },
    { key: 'type', heading: texts.headings.type },
    { key: 'decisionNumber', heading: texts.headings.decisionNumber },
    { key: 'decidedOn', heading: texts.headings.decidedOn },
    { key: 'decidingBody', heading: texts.headings.decidingBody },
    { key: 'from', heading: texts.headings.from, optional: true },
    { key: 'to', heading: texts.headings.to, optional: true },
    { key: 'topic', heading: texts.headings.topic, optional: true },
  ],
} as const satisfies TableLayout<string>;
export const ratingLayout = {
  sheet: texts.ratings,
  rows: 5_000,
  optional: true,
  columns: [
    ...subjectColumns,
    { key: 'year', heading: texts.headings.year },
    { key: 'of', heading: texts.headings.of },
    { key: 'value', heading: texts.headings.value },
    { key: 'evidence', heading: texts.headings.evidence },
  ],
} as const satisfies TableLayout<string>;
type AwardKey = (typeof awardLayout)['columns'][number]['key'];
type RatingKey = (typeof ratingLayout)['columns'][number]['key'];

/** Whom a row is about. */
export type NamedSubject =
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly citizenNumber: string;
      readonly birthDate: CalendarDay | null;
    }
  | { readonly kind: 'collective'; readonly name: string; readonly organisationId: string };

export interface ImportedAward {
  readonly subject: NamedSubject;
  readonly awardName: string;
  readonly commendationType: CommendationType | null;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
  readonly decidingBody: string;
  readonly achievementFrom: CalendarDay | null;
  readonly achievementTo: CalendarDay | null;
  readonly topic: string | null;
}

export interface ImportedRating {
  readonly subject: NamedSubject;
  readonly year: number;
  readonly of: RatingOf;
  readonly value: Rating;
  readonly evidence: string;
}

export interface ImportedRow<Entry> {
  readonly sheet: string;
  readonly number: number;
  readonly name: string;
  /** undefined when a cell of the row is wrong */
  readonly entry: Entry | undefined;
}

export interface AwardFile {
  readonly awards: readonly ImportedRow<ImportedAward>[];
  readonly ratings: readonly ImportedRow<ImportedRating>[];
  readonly wrong: readonly WrongCell[];
}

/** What the rows are read against. */
export interface AwardGround {
  /** organisations by upper-case code */
  readonly organisations: ReadonlyMap<string, string>;
  /** whether a citizen number is on record for somebody of another name and another birth date */
  readonly ofAnother: (person: Extract<NamedSubject, { kind: 'person' }>) => boolean;
  readonly today: CalendarDay;
}

/** The award history and ratings that a file brings, row by row. */
export function readAwards(
  { from1904, sheets: found, tables: [readAwardTable, readRatingTable] }: ReadTables,
  ground: AwardGround,
): AwardFile | ExcelFlaw {
  const awards = tableOf<AwardKey>(readAwardTable ?? noTable, awardLayout);
  const ratings = tableOf<RatingKey>(readRatingTable ?? noTable, ratingLayout);
  if (awards.rows.length + ratings.rows.length === 0)
    return found.some((name) => [awards.sheet, ratings.sheet].includes(name))
      ? { flaw: 'no-rows', sheet: `${texts.awards}», «${texts.ratings}` }
      : { flaw: 'sheet-missing', sheet: texts.awards, found };
  const wrong: WrongCell[] = [...awards.wrong, ...ratings.wrong];
  const reading = { from1904, wrong, ground };
  return {
    awards: readRows(
      awards,
      reading,
      readAward,
      ({ subject, decisionNumber, decidedOn, awardName }) =>
        `${subjectKey(subject)} ${decisionNumberKey(decisionNumber)} ${decidedOn} ${searchKey(awardName)}`,
    ),
    ratings: readRows(ratings, reading, readRating, ({ subject, year, of }) => `${subjectKey(subject)} ${year} ${of}`),
    wrong,
  };
}

/** By what two rows speak of one subject. */
export function subjectKey(subject: NamedSubject): string {
  return subject.kind === 'person' ? subject.citizenNumber : subject.organisationId;
}

interface Reading {
  readonly from1904: boolean;
  readonly wrong: WrongCell[];
  readonly ground: AwardGround;
}

function readRows<Key extends SubjectKey | AwardKey | RatingKey, Entry>(
  table: Table<Key>,
  { from1904, wrong, ground }: Reading,
  read: (reader: RowReader<Key>, ground: AwardGround) => Entry | undefined,
  identity: (entry: Entry) => string,
): readonly ImportedRow<Entry>[] {
  const seen = new Map<string, string>();
  return table.rows.map((row) => {
    const reader = rowReader(row, { sheet: table.sheet, from1904 }, (cell) => wrong.push(cell));
    const entry = read(reader, ground);
    const other = entry && seen.get(identity(entry));
    if (other !== undefined) reader.wrong('name' as Key, { problem: 'twice-in-file', other });
    if (entry && other === undefined) seen.set(identity(entry), row.place('name' as Key));
    const name = row.cell('name' as Key);
    return {
      sheet: table.sheet,
      number: row.number,
      name: name?.kind === 'text' ? name.text : '',
      entry: reader.sound() ? entry : undefined,
    };
  });
}

function readSubject(reader: RowReader<SubjectKey>, ground: AwardGround): NamedSubject | undefined {
  const kind = reader.choice('kind', texts.kinds);
  const name = reader.text('name', { max: 300, required: true });
  if (kind === 'person') {
    const birthDate = reader.day('birthDate', { until: ground.today });
    const citizenNumber = reader.citizenNumber('citizenNumber', { birthDate, required: true });
    if (!name || !citizenNumber) return undefined;
    const person = { kind, name, citizenNumber, birthDate: birthDate ?? null } as const;
    return ground.ofAnother(person) ? reader.wrong('citizenNumber', { problem: 'number-of-another' }) : person;
  }
  if (kind !== 'collective') return undefined;
  const code = reader.text('organisationCode', { max: 80, required: true });
  if (!name || !code) return undefined;
  const organisationId = ground.organisations.get(code.toUpperCase());
  return organisationId
    ? { kind, name, organisationId }
    : reader.wrong('organisationCode', { problem: 'unknown-organisation' });
}

function readAward(reader: RowReader<AwardKey>, ground: AwardGround): ImportedAward | undefined {
  const subject = readSubject(reader, ground);
  const awardName = reader.text('award', { max: 200, required: true });
  const commendationType = reader.choice('type', texts.types, false) ?? null;
  const decisionNumber = reader.text('decisionNumber', { max: 60, required: true });
  const decidedOn = reader.day('decidedOn', { until: ground.today, required: true });
  const decidingBody = reader.text('decidingBody', { max: 300, required: true });
  const achievementFrom = reader.day('from', { until: ground.today }) ?? null;
  const achievementTo = reader.day('to', { until: ground.today }) ?? null;
  const topic = reader.text('topic', { max: 500 }) ?? null;
  if (achievementFrom && achievementTo && achievementFrom > achievementTo)
    reader.wrong('to', { problem: 'days-reversed', other: texts.headings.from });
  if (!reader.sound() || !subject || !awardName || !decisionNumber || !decidedOn || !decidingBody) return undefined;
  return {
    ...{ subject, awardName, commendationType, decisionNumber, decidedOn, decidingBody },
    ...{ achievementFrom, achievementTo, topic },
  };
}

function readRating(reader: RowReader<RatingKey>, ground: AwardGround): ImportedRating | undefined {
  const subject = readSubject(reader, ground);
  const year = reader.year('year', { from: 1990, to: Number(ground.today.slice(0, 4)) });
  const of = reader.choice('of', texts.ratingsOf);
  const value = reader.choice('value', texts.values);
  const evidence = reader.text('evidence', { max: 500, required: true });
  if (!reader.sound() || !subject || !year || !of || !value || !evidence) return undefined;
  return { subject, year, of, value, evidence };
}
