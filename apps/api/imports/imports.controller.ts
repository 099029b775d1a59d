import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { type ImportCheck, type ImportDone, ImportQuery } from '../../../libs/contracts/views/subjects.js';
import { awardLayout, ratingLayout } from '../../../libs/excel/award-sheet.js';
import { nomineeLayout } from '../../../libs/excel/nominee-sheet.js';
import { writeTemplate } from '../../../libs/excel/write-template.js';
import { awardTemplateWords, nomineeTemplateWords } from '../../../libs/messages/excel-import/excel-templates.js';
import { findDraft } from '../drafts/drafts.queries.js';
import { PathId } from '../http/path-id.js';
import { Serve, ServeStream } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { checkAwards, importAwards } from './award-import.js';
import { importBody } from './import-body.js';
import { checkNominees, importNominees } from './nominee-import.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ServeStream('nomineeTemplate', 'draft.write')
  async nomineeTemplate(
    @Param('id', PathId) id: string,
    @ActingAs() acting: Acting,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { definition } = await findDraft(this.db, id, acting);
    const words = nomineeTemplateWords(definition.awards.map(({ name }) => name));
    await sendWorkbook(reply, await writeTemplate([nomineeLayout], words), 'Danh sách đề nghị (mẫu).xlsx');
  }

  @Serve('checkNominees', 'draft.write')
  async checkNominees(
    @Param('id', PathId) draftId: string,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportCheck> {
    const body = await importBody(request, this.config.IMPORT_LIMIT_BYTES);
    return checkNominees(this.db, body, { draftId, acting, limits: this.config });
  }

  @Serve('importNominees', 'draft.write')
  async importNominees(
    @Param('id', PathId) draftId: string,
    @Query({ schema: ImportQuery }) { sha256 }: ImportQuery,
    @Visitor() { personName: author }: SignedIn,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportDone> {
    const body = await importBody(request, this.config.IMPORT_LIMIT_BYTES);
    return importNominees(this.db, body, { draftId, acting, author, sha256, limits: this.config });
  }

  @ServeStream('awardTemplate', 'subject.write')
  async awardTemplate(@Res() reply: FastifyReply): Promise<void> {
    const bytes = await writeTemplate([awardLayout, ratingLayout], awardTemplateWords);
    await sendWorkbook(reply, bytes, 'Lịch sử khen thưởng (mẫu).xlsx');
  }

  @Serve('checkAwards', 'subject.write')
  async checkAwards(@ActingAs() acting: Acting, @Req() request: FastifyRequest): Promise<ImportCheck> {
    const body = await importBody(request, this.config.IMPORT_LIMIT_BYTES);
    return checkAwards(this.db, body, { acting, limits: this.config });
  }

  @Serve('importAwards', 'subject.write')
  async importAwards(
    @Query({ schema: ImportQuery }) { sha256 }: ImportQuery,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportDone> {
    const body = await importBody(request, this.config.IMPORT_LIMIT_BYTES);
    return importAwards(this.db, body, { sha256, acting, limits: this.config });
  }
}

function sendWorkbook(reply: FastifyReply, bytes: Buffer, name: string): FastifyReply {
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
}
