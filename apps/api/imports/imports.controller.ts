import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { type ImportCheck, type ImportDone, ImportQuery } from '../../../libs/contracts/views/subjects.js';
import { awardLayout, ratingLayout } from '../../../libs/excel/award-sheet.js';
import { nomineeLayout } from '../../../libs/excel/nominee-sheet.js';
import type { TableLayout } from '../../../libs/excel/read-table.js';
import type { ReadTables } from '../../../libs/excel/read-tables.js';
import { writeTemplate } from '../../../libs/excel/write-template.js';
import { awardTemplateWords, nomineeTemplateWords } from '../../../libs/messages/excel-import/excel-templates.js';
import { findDraft } from '../drafts/drafts.queries.js';
import { Costly } from '../http/costly.guard.js';
import { PathId } from '../http/path-id.js';
import { Serve, ServeStream } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { Parser } from '../parsing/parser.js';
import { checkAwards, importAwards } from './award-import.js';
import { type ImportBody, importBody } from './import-body.js';
import { checkNominees, importNominees } from './nominee-import.js';
import { readExcel } from './read-excel.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly parser: Parser,
  ) {}

  @ServeStream('nomineeTemplate', 'draft.write')
  @Costly()
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
  @Costly()
  async checkNominees(
    @Param('id', PathId) draftId: string,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportCheck> {
    const { body, tables } = await this.read(request, [nomineeLayout]);
    return checkNominees(this.db, body, { draftId, acting, tables });
  }

  @Serve('importNominees', 'draft.write')
  @Costly()
  async importNominees(
    @Param('id', PathId) draftId: string,
    @Query({ schema: ImportQuery }) { sha256 }: ImportQuery,
    @Visitor() { personName: author }: SignedIn,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportDone> {
    const { body, tables } = await this.read(request, [nomineeLayout]);
    return importNominees(this.db, body, { draftId, acting, author, sha256, tables });
  }

  @ServeStream('awardTemplate', 'subject.write')
  @Costly()
  async awardTemplate(@Res() reply: FastifyReply): Promise<void> {
    const bytes = await writeTemplate([awardLayout, ratingLayout], awardTemplateWords);
    await sendWorkbook(reply, bytes, 'Lịch sử khen thưởng (mẫu).xlsx');
  }

  @Serve('checkAwards', 'subject.write')
  @Costly()
  async checkAwards(@ActingAs() acting: Acting, @Req() request: FastifyRequest): Promise<ImportCheck> {
    const { body, tables } = await this.read(request, [awardLayout, ratingLayout]);
    return checkAwards(this.db, body, { acting, tables });
  }

  @Serve('importAwards', 'subject.write')
  @Costly()
  async importAwards(
    @Query({ schema: ImportQuery }) { sha256 }: ImportQuery,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<ImportDone> {
    const { body, tables } = await this.read(request, [awardLayout, ratingLayout]);
    return importAwards(this.db, body, { sha256, acting, tables });
  }

  private async read(
    request: FastifyRequest,
    layouts: readonly TableLayout<string>[],
  ): Promise<{ body: ImportBody; tables: ReadTables }> {
    const body = await importBody(request, this.config.IMPORT_LIMIT_BYTES);
    return { body, tables: await readExcel(this.parser, body, layouts, this.config) };
  }
}

function sendWorkbook(reply: FastifyReply, bytes: Buffer, name: string): FastifyReply {
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
}
