import { Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeList } from '../../../libs/contracts/views/notices.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { listNotices } from './notices.queries.js';

@Controller()
export class NoticesController {
  constructor(private readonly db: DataSource) {}

  /** The notices of the appointment the reader acts under. */
  @Serve('listNotices', 'own-account')
  list(@ActingAs() acting: Acting): Promise<NoticeList> {
    return listNotices(this.db, acting.appointmentId);
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
