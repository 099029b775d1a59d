import { useQueryClient } from '@tanstack/react-query';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';
import { announce } from '../components/announce.js';

/** Goes on as another of the person's appointments: what was seen as the former one is forgotten. */
export function useActAs() {
  const client = useQueryClient();
  return useCommand('actAs', {
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
      client.setQueryData(keys.session, session);
      if (session.acting) announce(frameTexts.acting(session.acting.title, session.acting.organisationName));
    },
  });
}
