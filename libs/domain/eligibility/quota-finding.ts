import type { QuotaUse } from './eligibility-input.js';
import type { Steps } from './rules.js';
import { fail, type Judged, judged, pass, review, type Verdict } from './verdict.js';

/**
 * Quotas as they stand with this list (readings 7, 8, 27). They are shown early and bind where the list leaves for the
 * province; the places themselves are taken under locks elsewhere. None where there is neither a limit nor anybody to count.
 */
export function quotaFindings(quotas: readonly QuotaUse[]): readonly Judged[] {
  return quotas.flatMap((use) => {
    const { id, label, citation } = use.rule;
    const verdict = judgeQuota(use);
    const rule = { id, label, citation, steps: stepsOf(use), mayOverride: false };
    return judged(rule, null, verdict && { ...verdict, heldElsewhere: true });
  });
}

function judgeQuota({ rule: { subject }, accountName: account, limit, used, asked }: QuotaUse): Verdict | null {
  if (limit === null && asked === 0) return null;
  const evidence = [{ kind: 'places', source: 'register', account, limit, used, asked }] as const;
  if (limit === null) return review({ code: 'quota-unlimited', subject, asked }, evidence);
  const reason = { subject, account, limit, used, asked };
  return asked > 0 && used + asked > limit
    ? fail({ code: 'quota-exceeded', ...reason }, evidence)
    : pass({ code: 'quota-within', ...reason }, evidence);
}

function stepsOf({ rule: { effect }, chargedAbove, limit }: QuotaUse): Steps {
  if (limit === null) return { submission: 'warn' };
  if (!chargedAbove) return { submission: effect };
  return { submission: effect === 'inform' ? 'inform' : 'warn', examination: effect };
}
