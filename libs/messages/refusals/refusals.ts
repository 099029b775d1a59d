import { lastDayBefore } from '../../domain/calendar/calendar-day.js';
import type { IndicatorFlaw } from '../../domain/eligibility/indicators.js';
import type { DetailArguments, RefusalCode, RefusalDetail } from '../../domain/refusal.js';
import { shownDecimal } from '../../format/decimal.js';
import { shownDay, shownDayOf } from '../../format/shown-day.js';
import type { Answer, FactsNamed } from './answer.js';
import { apiRefusals } from './api-refusals.js';
import { listedThingText } from './listed-things.js';
import { organisationRefusals } from './organisation-refusals.js';
import { ruledRefusals } from './ruled-refusals.js';
import { shownOfSubject, subjectRefusals } from './subject-refusals.js';
import { transportRefusals } from './transport-refusals.js';
import { versionRefusals } from './version-refusals.js';

/** One table: code → HTTP status → what people read. `{…}` is filled from the refusal's detail. */
export const refusals = {
  ...ruledRefusals,
  ...subjectRefusals,
  ...versionRefusals,
  ...organisationRefusals,
  ...apiRefusals,
  ...transportRefusals,
} as const;

/** Every code that the api answers with. */
export type ApiErrorCode = keyof typeof refusals;

type Named<Code extends ApiErrorCode> = FactsNamed<(typeof refusals)[Code]['text']>;

/** Codes of the rules whose sentence names what their detail does not hold; there are none. */
export type UnfilledCode = {
  [Code in RefusalCode]: [Exclude<Named<Code>, KeysOf<RefusalDetail<Code>>>] extends [never] ? never : Code;
}[RefusalCode];

type KeysOf<Detail> = Detail extends undefined ? never : keyof Detail;

/** The arguments after a code: what the rules know of it; for what the api alone refuses, the facts that its sentence names. */
export type AnswerArguments<Code extends ApiErrorCode> = Code extends RefusalCode
  ? DetailArguments<RefusalDetail<Code>>
  : [Named<Code>] extends [never]
    ? [detail?: Readonly<Record<string, unknown>>]
    : [detail: { readonly [Fact in Named<Code>]: NonNullable<unknown> } & Readonly<Record<string, unknown>>];

const fields: Readonly<Record<string, string>> = {
  birthDate: 'ngày sinh',
  position: 'chức vụ',
  workUnit: 'đơn vị công tác',
  award: 'hình thức khen thưởng',
};

/** The sentence a person reads for a code, with what it is about filled in. */
export function refusalText(code: ApiErrorCode, detail: Readonly<Record<string, unknown>> = {}): string {
  const { text }: Answer = refusals[code];
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, detail[name]));
  return code === 'reason-missing' && typeof detail.nominee === 'string'
    ? `Cần ghi lý do cho «${detail.nominee}».`
    : filled;
}

function shown(name: string, value: unknown): string {
  if (name === 'field' && typeof value === 'string') return fields[value] ?? value;
  if (name === 'opensAt' && typeof value === 'string') return `ngày ${shownDayOf(value)}`;
  if (name === 'lastDay' && typeof value === 'string') return shownDay(value);
  if (name === 'closedAt' && typeof value === 'string') return `hết ngày ${shownDay(lastDayBefore(value))}`;
  if (name === 'list') return listedThingText(value);
  const ofSubject = shownOfSubject(name, value);
  if (ofSubject !== undefined) return ofSubject;
  if (Array.isArray(value)) return value.map((entry) => shownEntry(entry)).join('; ');
  return plain(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}

function shownEntry(entry: unknown): string {
  if (isFlaw(entry)) return flawText(entry);
  if (typeof entry === 'object' && entry !== null && 'message' in entry) return plain(entry.message);
  if (typeof entry !== 'object' || entry === null || !('label' in entry)) return plain(entry);
  const nominee = 'nominee' in entry && entry.nominee ? ` của ${plain(entry.nominee)}` : '';
  return `${plain(entry.label)}${nominee}`;
}

type ShownFlaw = IndicatorFlaw & { readonly baselineYear: number };

function isFlaw(entry: unknown): entry is ShownFlaw {
  return typeof entry === 'object' && entry !== null && 'flaw' in entry;
}

/** What is wrong with one registered indicator, by its name. */
export function flawText({ label, flaw, baseline, target, baselineYear }: ShownFlaw): string {
  switch (flaw) {
    case 'below-baseline':
      return `${label}: chỉ tiêu ${shownDecimal(target ?? '')} thấp hơn thực hiện năm ${baselineYear} là ${shownDecimal(baseline ?? '')}`;
    case 'missing':
      return `${label}: chưa nhập đủ thực hiện năm ${baselineYear} và chỉ tiêu`;
    case 'unreadable':
      return `${label}: phải là số`;
    case 'too-precise':
      return `${label}: có quá nhiều chữ số thập phân`;
  }
}
