import { useQuery } from '@tanstack/react-query';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { dossierEligibilityQuery } from '../../../eligibility/eligibility-query.js';

/** The subjects whose pages the reader may open, by nomination: empty until they are known. */
export function useNominatedSubjects({ row, version }: DossierView): ReadonlyMap<string, string> {
  const { data } = useQuery(dossierEligibilityQuery(row.id, version));
  return new Map(data?.subjects.map(({ nominationId, subjectId }) => [nominationId, subjectId]));
}
