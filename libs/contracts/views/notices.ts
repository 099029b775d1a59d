import { z } from 'zod';

const id = z.uuid();
const instant = z.iso.datetime();

export const NoticeView = z.object({
  id,
  kind: z.enum(['arrived', 'reminded', 'overdue', 'returned', 'decided']),
  dossierId: id,
  code: z.string(),
  title: z.string(),
  text: z.string(),
  at: instant,
  read: z.boolean(),
});

export const NoticeList = z.object({ items: z.array(NoticeView), unread: z.int() });
export type NoticeList = z.infer<typeof NoticeList>;
