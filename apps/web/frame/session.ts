import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import type { Permission } from '../../../libs/domain/role.js';
import { ApiError } from '../api/api-error.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { expectSession } from './expected-session.js';

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions<SessionView | null>({
  queryKey: keys.session,
  queryFn: async ({ signal }) => {
    try {
      const session = await call('getSession', { signal });
      expectSession(true);
      return session;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        expectSession(false);
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

export interface ActingSession extends SessionView {
  readonly acting: NonNullable<SessionView['acting']>;
}

/** The session of a page within the frame, where somebody is signed in and acts as one of their appointments. */
export function useSession(): ActingSession {
  const { data: session } = useQuery(sessionQuery);
  if (!session?.acting) throw new Error('a page outside the session gate asked for the session');
  return { ...session, acting: session.acting };
}

export const mayDo = (session: SessionView, permission: Permission) => session.permissions.includes(permission);
