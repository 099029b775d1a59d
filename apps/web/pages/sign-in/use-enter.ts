import { useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '../../../../libs/contracts/views/session.js';
import { keys } from '../../api/keys.js';
import { expectSession } from '../../frame/expected-session.js';

/** What follows a successful sign-in: whatever another person had loaded is forgotten, then the page leads on. */
export function useEnter() {
  const client = useQueryClient();
  return (session: SessionView) => {
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] && queryKey[0] !== keys.installation[0],
    });
    client.setQueryData(keys.session, session);
    expectSession(true);
  };
}
