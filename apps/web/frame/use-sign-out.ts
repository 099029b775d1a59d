import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';
import { paths } from '../paths.js';
import { expectSession } from './expected-session.js';

/** Ends the session and forgets everything that was loaded in it. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand('signOut', {
    onSuccess: async () => {
      expectSession(false);
      await navigate(paths.signIn);
      client.clear();
      client.setQueryData(keys.session, null);
    },
  });
}
