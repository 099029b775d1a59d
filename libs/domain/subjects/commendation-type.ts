/** Types of commendation (loại hình khen thưởng, Law 06/2022/QH15 art. 8). */
export const commendationTypes = [
  'MERIT',
  'IRREGULAR',
  'CAMPAIGN',
  'CONTRIBUTION',
  'SENIORITY',
  'EXTERNAL',
  'RESISTANCE',
] as const;
export type CommendationType = (typeof commendationTypes)[number];

/** What an award is worth as a ground for an award on merit; `counts` is null when nobody wrote down its type. */
export interface MeritWorth {
  readonly counts: boolean | null;
  readonly citation: { readonly law: string; readonly article: string };
}

const art5 = { law: 'Luật số 06/2022/QH15', article: 'Điều 5' };
const art8 = { law: 'Luật số 06/2022/QH15', article: 'Điều 8' };

/** Irregular (đột xuất) and thematic (chuyên đề, phong trào) awards are real and never a ground for an award on merit. */
const neverMerit: readonly string[] = ['IRREGULAR', 'CAMPAIGN'] satisfies readonly CommendationType[];

/**
 * Whether an award may be put forward as merit (công trạng) for a higher one: never when it was given for a sudden deed or in a
 * thematic campaign (reading 36).
 */
export function countsTowardsMerit(commendationType: string | null): MeritWorth {
  if (commendationType === null) return { counts: null, citation: art8 };
  return neverMerit.includes(commendationType) ? { counts: false, citation: art5 } : { counts: true, citation: art8 };
}
