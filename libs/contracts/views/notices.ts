import { z } from 'zod';
import { dossierNotices } from '../../domain/dossier/event.js';
import { owedNotices } from '../../domain/dossier/notice.js';
import { id } from '../id.js';

const noticeFields = { id, title: z.string(), text: z.string(), at: z.iso.datetime(), read: z.boolean() };

const DossierNoticeView = z.object({
  ...noticeFields,
  kind: z.enum(dossierNotices),
  dossierId: id,
  code: z.string(),
});

/** A campaign's owner reminds a unit of what it owes; it leads to the unit's registration. */
const CampaignNoticeView = z.object({
  ...noticeFields,
  kind: z.enum(owedNotices),
  dossierId: z.null(),
  campaignId: id,
});

/** What the reader was told, of dossiers and of campaigns. */
export const NoticeList = z.object({
  items: z.array(z.discriminatedUnion('kind', [DossierNoticeView, CampaignNoticeView])),
  unread: z.int(),
});
export type NoticeList = z.infer<typeof NoticeList>;
