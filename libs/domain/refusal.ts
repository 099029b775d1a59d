/** Every reason for which a command of a person or of the system can be refused. One closed list; texts live in libs/messages. */
export const refusalCodes = [
  'not-found',
  'appointment-not-valid',
  'role-not-allowed',
  'not-your-turn',
  'stale-version',
  'key-reused',
  'dossier-closed',
  'dossier-in-transit',
  'dossier-returned',
  'dossier-not-returned',
  'draft-already-submitted',
  'draft-changed',
  'papers-changed',
  'accuracy-not-confirmed',
  'no-nominee',
  'nominee-name-missing',
  'nominee-detail-missing',
  'nominee-not-related',
  'nominee-duplicate',
  'last-nominee-withdrawn',
  'paper-missing',
  'paper-unknown',
  'paper-item-unknown',
  'upload-not-received',
  'submission-deadline-passed',
  'campaign-unknown',
  'campaign-not-open',
  'campaign-not-for-unit',
  'stage-held-by-own-unit',
  'stage-organisation-missing',
  'nomination-undecided',
  'nomination-unknown',
  'nomination-withdrawn',
  'nomination-already-decided',
  'reason-missing',
  'return-not-allowed',
  'forward-not-allowed',
  'opinion-not-allowed',
  'not-a-council-stage',
  'not-a-decision-stage',
  'votes-do-not-add-up',
  'result-already-recorded',
  'decision-number-taken',
  'decision-unknown',
  'decision-empty',
  'decision-number-unchanged',
  'calendar-year-unknown',
  'quota-exceeded',
  'campaign-closed',
  'registration-not-asked',
  'registration-not-open',
  'registration-closed',
  'registration-field-missing',
  'registration-changed',
  'registration-unknown',
  'target-unreadable',
  'indicators-not-valid',
  'report-unknown',
  'report-closed',
  'rule-not-met',
  'finding-unknown',
  'override-not-allowed',
  'paper-not-promised',
  'promise-not-allowed',
  'promise-in-the-past',
  'promise-unkept',
  'level-paper-missing',
  'already-transmitted',
  'not-transmitted',
  'not-a-transmission-stage',
  'transmission-number-missing',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal is a value: a code, and what it is about so that the text can name it. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function refuse(refused: RefusalCode, detail?: Record<string, unknown>): Refusal {
  return detail ? { refused, detail } : { refused };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
