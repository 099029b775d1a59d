import type { IndicatorFlaw } from './eligibility/indicators.js';

/** What a refusal of one code is about: a type without a value, so that code and detail stand in one line. */
interface About<Detail> {
  readonly detail?: Detail;
}

function about<Detail>(): About<Detail> {
  return {};
}

const nothing = about<undefined>();
const stage = about<{ readonly stage: string }>();
const nominee = about<{ readonly nominee: string }>();
const file = about<{ readonly file: string }>();

interface MissingPaper {
  readonly label: string;
  readonly nominee: string | null;
}

/**
 * Every reason for which rules or ledger can refuse a command of a person or of the system, with what it is about. One closed table;
 * texts live in libs/messages, where the api adds what it alone refuses.
 */
const reasons = {
  'not-found': nothing,
  'appointment-not-valid': nothing,
  'role-not-allowed': about<{ readonly stage: string } | undefined>(),
  'not-your-turn': stage,
  'stale-version': about<{ readonly seen: number; readonly now: number; readonly nominee?: string }>(),
  'key-reused': nothing,
  'dossier-closed': nothing,
  'dossier-in-transit': stage,
  'dossier-returned': nothing,
  'dossier-not-returned': nothing,
  'draft-already-submitted': nothing,
  'draft-changed': about<{ readonly seen: number; readonly now: number; readonly difference?: object | null }>(),
  'correction-changed': about<{ readonly seen: number; readonly now: number; readonly difference?: object }>(),
  'papers-changed': about<{ readonly uploads: readonly string[] }>(),
  'accuracy-not-confirmed': nothing,
  'no-nominee': nothing,
  'nominee-name-missing': nothing,
  'nominee-detail-missing': about<{
    readonly nominee: string;
    readonly field: 'award' | 'birthDate' | 'position' | 'workUnit';
  }>(),
  'nominee-not-related': nominee,
  'nominee-duplicate': nominee,
  'last-nominee-withdrawn': nothing,
  'paper-missing': about<{ readonly papers: readonly MissingPaper[] }>(),
  'paper-unknown': nothing,
  'paper-item-unknown': file,
  'upload-not-received': nothing,
  'submission-deadline-passed': about<{ readonly closedAt: string | null }>(),
  'campaign-not-open': about<{ readonly opensAt: string } | undefined>(),
  'campaign-not-for-unit': about<{ readonly unitKind: string }>(),
  'award-without-route': about<{ readonly award: string }>(),
  'awards-of-two-routes': about<{ readonly awards: readonly string[] }>(),
  'stage-held-by-own-unit': stage,
  'stage-organisation-missing': stage,
  'public-comment-open': about<{ readonly stage: string; readonly lastDay: string }>(),
  'nomination-undecided': about<{ readonly nominees: readonly string[] }>(),
  'nomination-unknown': nothing,
  'nomination-withdrawn': nominee,
  'nomination-already-decided': nominee,
  'reason-missing': about<{ readonly nominee: string } | undefined>(),
  'return-not-allowed': stage,
  'forward-not-allowed': stage,
  'opinion-not-allowed': stage,
  'not-a-council-stage': stage,
  'not-a-decision-stage': stage,
  'votes-do-not-add-up': about<{ readonly nominee: string; readonly sum: number; readonly size: number }>(),
  'result-already-recorded': nominee,
  'decision-unknown': nothing,
  'decision-empty': nothing,
  'quota-exceeded': about<{
    readonly quota: string;
    readonly account: string;
    readonly limit: number;
    readonly used: number;
    readonly asked: number;
  }>(),
  'campaign-closed': nothing,
  'registration-not-open': about<{ readonly opensAt: string }>(),
  'registration-closed': about<{ readonly closedAt: string }>(),
  'registration-field-missing': about<{ readonly fields: readonly string[] }>(),
  'target-unreadable': about<{ readonly target: string; readonly planned: string }>(),
  'indicators-not-valid': about<{ readonly indicators: readonly IndicatorFlaw[] }>(),
  'rule-not-met': about<{
    readonly rules: readonly {
      readonly label: string;
      readonly ruleId: string;
      readonly nominationId: string | null;
    }[];
  }>(),
  'finding-unknown': nothing,
  'override-not-allowed': about<{ readonly rule: string }>(),
  'paper-not-promised': file,
  'nothing-promised': nothing,
  'promise-not-allowed': about<{ readonly paper: string }>(),
  'promise-in-the-past': about<{ readonly paper: string; readonly by: string }>(),
  'promise-unkept': about<{ readonly paper: string; readonly by: string }>(),
  'level-paper-missing': about<{ readonly stage: string; readonly papers: readonly MissingPaper[] }>(),
  'level-paper-not-asked': stage,
  'already-transmitted': about<{ readonly number: string }>(),
  'not-transmitted': nothing,
  'not-a-transmission-stage': stage,
  'transmission-number-missing': nothing,
  'day-in-the-future': about<{ readonly day: string }>(),
  'citizen-number-wrong': about<{ readonly nominee: string; readonly citizenNumberFlaw: string }>(),
  'citizen-number-of-another': nominee,
  'listed-twice': about<{ readonly list: string }>(),
  'paper-id-taken': file,
} as const;

export type RefusalCode = keyof typeof reasons;

export const refusalCodes = Object.keys(reasons) as readonly RefusalCode[];

/** What a refusal of a code is about. */
export type RefusalDetail<Code extends RefusalCode> =
  (typeof reasons)[Code] extends About<infer Detail> ? Detail : never;

/** The arguments after a code: its detail, left out where there is none, at will where there may be one. */
export type DetailArguments<Detail> = [Detail] extends [undefined]
  ? []
  : undefined extends Detail
    ? [detail?: Detail]
    : [detail: Detail];

/** A refusal is a value: a code, and what it is about so that the text can name it. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function refuse<Code extends RefusalCode>(
  refused: Code,
  ...[detail]: DetailArguments<RefusalDetail<Code>>
): Refusal {
  return detail ? { refused, detail: { ...detail } } : { refused };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
