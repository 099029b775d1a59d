import { countsTowardsMerit } from '../../subjects/commendation-type.js';
import { decisionNumberKey } from '../../subjects/decision-number.js';
import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import type { RegisteredAward } from '../subject-register.js';
import { fail, pass, review, type Verdict } from '../verdict.js';

/** Asked of nominations on merit (công trạng) only (reading 36): null for any other type. */
export function judgeMeritEvidence({ facts, register }: Subject, { campaign }: EligibilityInput): Verdict | null {
  if (campaign.commendationType !== 'MERIT') return null;
  const awards = register?.awards ?? [];
  const cited = (facts?.meritEvidence ?? []).map((decision) => {
    const award = awards.find(
      ({ decisionNumber }) => decisionNumberKey(decisionNumber) === decisionNumberKey(decision),
    );
    return { decision, counts: award ? countsTowardsMerit(award.commendationType).counts : null };
  });
  const decisions = (counts: boolean | null): readonly string[] =>
    cited.filter((entry) => entry.counts === counts).map(({ decision }) => decision);
  const excluded = awards.filter((award) => countsTowardsMerit(award.commendationType).counts === false);
  const evidence = excluded.map(observed);
  if (decisions(false).length > 0) return fail({ code: 'merit-misused', decisions: decisions(false) }, evidence);
  if (decisions(null).length > 0) return review({ code: 'merit-unknown', decisions: decisions(null) }, evidence);
  return pass({ code: 'merit-clean', excluded: excluded.length }, evidence);
}

function observed(award: RegisteredAward): Observation {
  const { awardName: name, decisionNumber, decidedOn, achievementFrom: from, achievementTo: to } = award;
  return { kind: 'award', source: 'register', name, decisionNumber, decidedOn, from, to };
}
