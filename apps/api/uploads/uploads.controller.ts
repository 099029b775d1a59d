import { randomUUID } from 'node:crypto';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import type { UploadView } from '../../../libs/contracts/views/uploads.js';
import { documentKey } from '../../../libs/storage/document-key.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import { receiveUpload } from '../../../libs/storage/receive-upload.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { fileNameOf } from '../http/file-name.js';
import { PathId } from '../http/path-id.js';
import { rawBody } from '../http/raw-body.js';
import { Serve, ServeStream } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { CONFIG, STORE } from '../http/tokens.js';
import { sendContent } from './send-content.js';

@Controller()
export class UploadsController {
  constructor(
    private readonly db: DataSource,
    @Inject(STORE) private readonly store: ObjectStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes one PDF as the raw body. Answers only after the stored object was read back and found equal. */
  @Serve('upload', 'paper.bring')
  async upload(@Req() request: FastifyRequest, @ActingAs() acting: Acting): Promise<UploadView> {
    const fileName = fileNameOf(request);
    if (!fileName) throw new ApiRefusal('file-name-missing');
    const outcome = await this.receive(request);
    if (outcome.refused)
      throw new ApiRefusal(outcome.refused, { limit: `${Math.floor(this.config.UPLOAD_LIMIT_BYTES / 1_048_576)} MB` });
    const { key, size, sha256, signed, encrypted } = outcome.received;
    const id = randomUUID();
    const [row] = await this.db.query<{ received_at: Date }[]>(
      `INSERT INTO upload (id, organisation_id, person_id, object_key, file_name, size, sha256, signed, encrypted, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, judge_now()) RETURNING received_at`,
      [id, acting.organisationId, acting.personId, key, fileName, size, sha256, signed, encrypted],
    );
    return { id, fileName, size, sha256, signed, encrypted, receivedAt: row?.received_at.toISOString() ?? '' };
  }

  /** The bytes of an upload, for the organisation that made it. */
  @ServeStream('uploadContent', 'paper.bring')
  async content(
    @Param('id', PathId) id: string,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [row] = await this.db.query<{ object_key: string; file_name: string; size: string }[]>(
      'SELECT object_key, file_name, size FROM upload WHERE id = $1 AND organisation_id = $2',
      [id, acting.organisationId],
    );
    if (!row) throw new ApiRefusal('document-missing');
    await sendContent(
      this.store,
      { key: row.object_key, fileName: row.file_name, size: Number(row.size) },
      request,
      reply,
    );
  }

  private async receive(request: FastifyRequest) {
    const stated = request.headers['content-length'];
    const body = rawBody(request);
    try {
      return await receiveUpload(body, {
        store: this.store,
        key: documentKey(),
        limitBytes: this.config.UPLOAD_LIMIT_BYTES,
        statedBytes: stated === undefined ? undefined : Number(stated),
      });
    } catch (error) {
      throw Object.assign(new ApiRefusal('store-unavailable'), { cause: error });
    }
  }
}
