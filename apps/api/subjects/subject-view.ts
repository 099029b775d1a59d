import type { SubjectView } from '../../../libs/contracts/views/subjects.js';
import { commendationTypes } from '../../../libs/domain/subjects/commendation-type.js';
import { type HistoricAward, openHolds, type SubjectFacts } from '../../../libs/domain/subjects/subject-facts.js';
import { meritText } from '../../../libs/messages/subjects/subject-words.js';
import type { Acting } from '../http/signed-in.js';
import { readsReasons, shownCitizenNumber } from './subject-sight.js';

export type SubjectDetailRow = Pick<
  SubjectView,
  | 'id'
  | 'kind'
  | 'name'
  | 'citizenNumber'
  | 'birthDate'
  | 'position'
  | 'workUnit'
  | 'organisation'
  | 'payroll'
  | 'today'
> & { readonly writable: boolean };
export interface HoldRow {
  readonly id: string;
  readonly openedBy: string | null;
  readonly releasedBy: string | null;
}
export type NominationRow = Omit<SubjectView['nominations'][number], 'submittedAt' | 'code'> & {
  readonly code: string;
  readonly submittedAt: Date;
  readonly visible: boolean;
};
export type AlikeRow = SubjectView['alike'][number];

interface OnRecord {
  readonly facts: SubjectFacts;
  readonly holds: readonly HoldRow[];
  readonly nominations: readonly NominationRow[];
  readonly alike: readonly AlikeRow[];
}

/** A subject's page for one reader. */
export function subjectView({ writable, ...row }: SubjectDetailRow, record: OnRecord, acting: Acting): SubjectView {
  const { facts, nominations, alike } = record;
  return {
    ...row,
    citizenNumber: shownCitizenNumber(row.citizenNumber, writable),
    awards: facts.awards.map(awardView).toReversed(),
    ratings: facts.ratings.map((rating) => ({ ...rating })).toReversed(),
    holds: holdViews(record, row.today, readsReasons(acting)),
    nominations: nominations.map(({ visible, submittedAt, ...nomination }) => ({
      ...nomination,
      dossierId: visible ? nomination.dossierId : null,
      code: visible ? nomination.code : null,
      submittedAt: submittedAt.toISOString(),
    })),
    alike: [...alike],
    mayWrite: writable,
  };
}

function awardView(award: HistoricAward): SubjectView['awards'][number] {
  const { awardCode: _code, family: _family, commendationType, revoked, ...shown } = award;
  return {
    ...shown,
    commendationType: commendationTypes.find((type) => type === commendationType) ?? null,
    revoked: revoked && { ...revoked },
    why: meritText(commendationType, revoked !== null),
  };
}

function holdViews({ facts, holds }: OnRecord, today: string, reasons: boolean): SubjectView['holds'] {
  const open = openHolds(facts, today);
  return facts.holds
    .map(({ id, reason, releasedReason, ...hold }) => {
      const by = holds.find((row) => row.id === id);
      return {
        ...hold,
        id,
        evidence: reasons ? reason : null,
        releasedReason: reasons ? releasedReason : null,
        openedBy: reasons ? (by?.openedBy ?? null) : null,
        releasedBy: reasons ? (by?.releasedBy ?? null) : null,
        open: open.some((each) => each.id === id),
      };
    })
    .toReversed();
}
