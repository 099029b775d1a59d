import { Document, isCollection, parseDocument } from 'yaml';

/** The operators by which a plan says its last day; «none» is no bound. */
export type BoundOperator = 'none' | 'throughEndOf' | 'before';

export interface PlanAward {
  readonly code: string;
  readonly name: string;
  readonly subjects: readonly string[];
  readonly decidedBy: string;
}

/** What the form edits of a plan's text; everything else stays as it is written, comments included. */
export interface PlanFields {
  readonly name: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly from: string;
  readonly operator: BoundOperator;
  readonly until: string;
  readonly hard: boolean;
  readonly awards: readonly PlanAward[];
}

/** The form's fields as a text says them; null while the text cannot be read. */
export function readFields(source: string): PlanFields | null {
  const document = parseDocument(source);
  if (document.errors.length > 0 || !isCollection(document.contents)) return null;
  const text = (...path: (string | number)[]): string => {
    const value: unknown = document.getIn(path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const operator = (['throughEndOf', 'before'] as const).find((key) => text('submission', key) !== '') ?? 'none';
  const awards: unknown = document.toJS({ maxAliasCount: 50 })?.awards;
  return {
    name: text('name'),
    number: text('source', 'number'),
    issuedOn: text('source', 'issuedOn'),
    from: text('submission', 'from'),
    operator,
    until: operator === 'none' ? '' : text('submission', operator),
    hard: document.getIn(['submission', 'hard']) === true,
    awards: Array.isArray(awards) ? awards.map(awardOf) : [],
  };
}

function awardOf(entry: unknown): PlanAward {
  const { code = '', name = '', subjects = [], decidedBy = '' } = (entry ?? {}) as Partial<PlanAward>;
  return { code: String(code), name: String(name), subjects: [...subjects], decidedBy: String(decidedBy) };
}

/** The text with some fields of the form changed; an empty field is taken out. */
export function writeFields(source: string, changed: Partial<PlanFields>): string {
  const document = parseDocument(source);
  const now = readFields(source);
  if (!now) return source;
  const { name, number, issuedOn, awards } = changed;
  if (name !== undefined) document.setIn(['name'], name);
  if (number !== undefined) put(document, ['source', 'number'], number);
  if (issuedOn !== undefined) put(document, ['source', 'issuedOn'], issuedOn);
  if (['from', 'operator', 'until', 'hard'].some((key) => key in changed))
    writeSubmission(document, { ...now, ...changed });
  if (awards !== undefined) document.setIn(['awards'], document.createNode(awards.map(plainAward)));
  return document.toString({ lineWidth: 0 });
}

function writeSubmission(document: Document, { from, operator, until, hard }: PlanFields): void {
  put(document, ['submission', 'from'], from);
  for (const key of ['throughEndOf', 'before'] as const)
    put(document, ['submission', key], key === operator ? until : '');
  document.setIn(['submission', 'hard'], hard);
}

function put(document: Document, path: readonly string[], value: string): void {
  if (value === '') document.deleteIn(path);
  else document.setIn(path, value);
}

function plainAward({ code, name, subjects, decidedBy }: PlanAward) {
  return { code, name, subjects: [...subjects], ...(decidedBy ? { decidedBy } : {}) };
}

/** A code for an award that its owner only names: the name's letters without accents. */
export function awardCode(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = letters || 'HINH-THUC';
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(code)) return code;
  }
}
