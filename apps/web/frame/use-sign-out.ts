import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../api/use-command.js';
import { leaveNothingBehind } from '../keeping/leave.js';

/** Ends the session and forgets everything that was loaded in it. */
export function useSignOut() {
  const client = useQueryClient();
  return useCommand('signOut', { onSuccess: () => leaveNothingBehind(client) });
}
