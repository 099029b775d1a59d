import type { DataSource } from 'typeorm';
import type { NoticeList } from '../../../libs/contracts/views/notices.js';
import type { AccountNotice } from '../../../libs/domain/acts/account-notice.js';
import type { DossierNotice } from '../../../libs/domain/dossier/event.js';
import type { OwedNotice } from '../../../libs/domain/dossier/notice.js';
import { accountTexts } from '../../../libs/messages/account/account.js';
import { accountText, noticeText, owedText } from '../../../libs/messages/notices/notice-words.js';

type Row = { readonly id: string; readonly at: Date; readonly read: boolean; readonly unread: string } & (
  | {
      readonly dossier_id: string;
      readonly kind: DossierNotice;
      readonly code: string;
      readonly title: string;
      readonly label: string;
    }
  | {
      readonly dossier_id: null;
      readonly campaign_id: null;
      readonly kind: AccountNotice;
      readonly act_by: string;
    }
  | {
      readonly dossier_id: null;
      readonly kind: OwedNotice;
      readonly campaign_id: string;
      readonly campaign_name: string;
      readonly report: string | null;
      readonly by: string;
    }
);

/** The notices of one appointment, unread first; a reminder leads to the newest version of its campaign. */
export async function listNotices(db: DataSource, appointmentId: string): Promise<NoticeList> {
  const rows = await db.query<Row[]>(
    `SELECT n.id, n.kind, n.at, n.read_at IS NOT NULL AS read, n.unread,
            n.dossier_id, d.code, d.title, d.stage_label AS label,
            c.id AS campaign_id, c.definition->>'shortName' AS campaign_name, r.by,
            (SELECT asked->>'label' FROM jsonb_array_elements(c.definition->'reports') asked WHERE asked->>'code' = r.about) AS report,
            act.person_name AS act_by
       FROM (SELECT *, count(*) FILTER (WHERE read_at IS NULL) OVER () AS unread FROM notice WHERE appointment_id = $1
              ORDER BY read_at IS NOT NULL, at DESC LIMIT 200) n
       LEFT JOIN dossier d ON d.id = n.dossier_id
       LEFT JOIN campaign_reminder r ON r.id = n.reminder_id
       LEFT JOIN act_record act ON act.position = n.act_position
       LEFT JOIN campaign c ON c.id = newest_campaign(r.campaign_code)
      ORDER BY n.read_at IS NOT NULL, n.at DESC`,
    [appointmentId],
  );
  return { items: rows.map(noticeView), unread: Number(rows[0]?.unread ?? 0) };
}

function noticeView(row: Row): NoticeList['items'][number] {
  const { id, read } = row;
  const at = row.at.toISOString();
  if (row.dossier_id === null && row.campaign_id === null) {
    const { kind, act_by } = row;
    const about = { dossierId: null, campaignId: null, title: accountTexts.title };
    return { id, at, read, kind, ...about, text: accountText(kind, act_by) };
  }
  if (row.dossier_id === null) {
    const { kind, campaign_id, campaign_name, report, by } = row;
    const text = owedText(kind, { report, by });
    return { id, at, read, kind, dossierId: null, campaignId: campaign_id, title: campaign_name, text };
  }
  const { kind, dossier_id, code, title, label } = row;
  return { id, at, read, kind, dossierId: dossier_id, code, title, text: noticeText(kind, label) };
}
