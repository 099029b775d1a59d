import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { mayDo, useSession } from '../../frame/session.js';

/** The drafts of the person's unit; none for those who write no drafts. */
export function useDrafts() {
  const enabled = mayDo(useSession(), 'draft.write');
  const { data } = useQuery({
    queryKey: keys.drafts,
    queryFn: ({ signal }) => call('listDrafts', { signal }),
    enabled,
  });
  return data?.items ?? [];
}
