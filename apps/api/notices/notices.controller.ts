import { Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeList } from '../../../libs/contracts/views/notices.js';
import { noticeText } from '../../../libs/messages/notices.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';

type Kind = NoticeList['items'][number]['kind'];

@Controller()
export class NoticesController {
  constructor(private readonly db: DataSource) {}

  /** The notices of the appointment the reader acts under, unread first. */
  @Serve('listNotices', 'own-account')
  async list(@ActingAs() acting: Acting): Promise<NoticeList> {
    const rows = await this.db.query<
      {
        id: string;
        kind: Kind;
        dossier_id: string;
        code: string;
        title: string;
        at: Date;
        read: boolean;
        label: string;
        unread: string;
      }[]
    >(
      `SELECT n.id, n.kind, n.dossier_id, d.code, d.title, n.at, n.read_at IS NOT NULL AS read, d.stage_label AS label,
              count(*) FILTER (WHERE n.read_at IS NULL) OVER () AS unread
         FROM notice n JOIN dossier d ON d.id = n.dossier_id WHERE n.appointment_id = $1
        ORDER BY n.read_at IS NOT NULL, n.at DESC LIMIT 200`,
      [acting.appointmentId],
    );
    return {
      items: rows.map(({ id, kind, dossier_id, code, title, at, read, label }) => ({
        id,
        kind,
        dossierId: dossier_id,
        code,
        title,
        text: noticeText(kind, label),
        at: at.toISOString(),
        read,
      })),
      unread: Number(rows[0]?.unread ?? 0),
    };
  }

  @Serve('readNotice', 'own-account')
  async read(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<{ done: true }> {
    const [rows] = await this.db.query<[unknown[], number]>(
      'UPDATE notice SET read_at = coalesce(read_at, judge_now()) WHERE id = $1 AND appointment_id = $2 RETURNING id',
      [id, acting.appointmentId],
    );
    if (rows.length === 0) throw new ApiRefusal('not-found');
    return { done: true };
  }
}
