import { z } from 'zod';
import { accountNotices } from '../../domain/acts/account-notice.js';
import { dossierNotices } from '../../domain/dossier/event.js';
import { owedNotices } from '../../domain/dossier/notice.js';
import { int } from '../bounds.js';
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

/** What was done to the reader's account; it leads to the sessions that open it. */
const AccountNoticeView = z.object({
  ...noticeFields,
  kind: z.enum(accountNotices),
  dossierId: z.null(),
  campaignId: z.null(),
});

/** What the reader was told, of dossiers, of campaigns and of their account. */
export const NoticeList = z.object({
  items: z.array(z.discriminatedUnion('kind', [DossierNoticeView, CampaignNoticeView, AccountNoticeView])),
  unread: int,
});
export type NoticeList = z.infer<typeof NoticeList>;
