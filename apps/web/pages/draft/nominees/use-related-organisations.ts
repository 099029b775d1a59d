import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { keys } from '../../../api/keys.js';

/** The organisations from which the unit of a draft may nominate a collective. */
export function useRelatedOrganisations(draftId: string) {
  const { data } = useQuery({
    queryKey: keys.relatedOrganisations(draftId),
    queryFn: ({ signal }) => call('listRelatedOrganisations', { params: { id: draftId }, signal }),
  });
  return data?.items ?? [];
}
