import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { showError } from '../components/show-error.js';
import { ApiError } from './api-error.js';
import { keys } from './keys.js';

/** Refused once is refused; only what got no answer or a busy server is asked again. */
function worthAskingAgain(failures: number, error: Error): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 503) && failures < 2;
}

/** The appointment ended, or another tab chose anew: the session gate asks which to act as. */
function appointmentEnded(error: Error): boolean {
  return error instanceof ApiError && ['appointment-not-chosen', 'appointment-not-valid'].includes(error.code);
}

function sessionEnded(error: Error): boolean {
  return error instanceof ApiError && error.status === 401;
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // the session gate then leads to the sign-in page and keeps the address
      if (appointmentEnded(error)) void queryClient.invalidateQueries({ queryKey: keys.session });
      if (sessionEnded(error)) queryClient.setQueryData(keys.session, null);
      else if (query.state.data !== undefined) showError(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (appointmentEnded(error)) void queryClient.invalidateQueries({ queryKey: keys.session });
      if (sessionEnded(error) && mutation.meta?.signIn !== true) queryClient.setQueryData(keys.session, null);
      else if (mutation.meta?.handled !== true) showError(error);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthAskingAgain, refetchOnWindowFocus: true },
  },
});
