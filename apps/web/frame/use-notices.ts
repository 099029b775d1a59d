import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeList } from '../../../libs/contracts/views/notices.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';

export type Notice = NoticeList['items'][number];

/** Live updates tell of dossiers; an owner's reminder comes with no dossier. */
const everyMs = 60_000;

/** The person's notices, newest first as the api gives them. */
export function useNotices() {
  return useQuery({
    queryKey: keys.notices,
    queryFn: ({ signal }) => call('listNotices', { signal }),
    refetchInterval: everyMs,
  });
}

/** Marks a notice as read; the screen shows it at once and goes back if the api refuses. */
export function useReadNotice() {
  const client = useQueryClient();
  return useCommand('readNotice', {
    onMutate: ({ params }) => {
      client.setQueryData<NoticeList>(keys.notices, (list) => list && markRead(list, params.id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.notices }),
  });
}

function markRead(list: NoticeList, id: string): NoticeList {
  const items = list.items.map((notice) => (notice.id === id ? { ...notice, read: true } : notice));
  const wasUnread = list.items.some((notice) => notice.id === id && !notice.read);
  return { items, unread: Math.max(0, list.unread - (wasUnread ? 1 : 0)) };
}
