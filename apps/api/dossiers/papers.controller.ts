import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PaperContentQuery } from '../../../libs/contracts/bodies.js';
import { activeNominations, paperBroughtBy, standingPapers } from '../../../libs/domain/dossier/dossier.js';
import { readableLevelPapers, readableStages } from '../../../libs/domain/dossier/readable-opinions.js';
import { shownDayOf } from '../../../libs/format/shown-day.js';
import { receiptPdf } from '../../../libs/pdf/receipt-pdf.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { Costly } from '../http/costly.guard.js';
import { PathId } from '../http/path-id.js';
import { ServeStream } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { STORE } from '../http/tokens.js';
import { sendContent } from '../uploads/send-content.js';
import { readEffects, readVisibleState } from './dossier.queries.js';
import { readerOf } from './reader-of.js';

/** A dossier's bytes: the same predicate as its page decides who gets them. */
@Controller()
export class PapersController {
  constructor(
    private readonly db: DataSource,
    @Inject(STORE) private readonly store: ObjectStore,
  ) {}

  @ServeStream('paperContent', 'dossier.read')
  async paper(
    @Param('id', PathId) id: string,
    @Param('paperId', PathId) paperId: string,
    @Query({ schema: PaperContentQuery }) { event }: PaperContentQuery,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dossier = await readVisibleState(this.db, id, acting);
    const levelPapers = readableLevelPapers(dossier, readableStages(dossier, readerOf(acting)));
    const paper = paperBroughtBy({ papers: dossier.papers, levelPapers }, paperId, event);
    if (!paper) throw new ApiRefusal('document-missing');
    await sendContent(this.store, { key: paper.objectKey, fileName: paper.fileName, size: paper.size }, request, reply);
  }

  @ServeStream('stampedCopyContent', 'dossier.read')
  async stampedCopy(
    @Param('id', PathId) id: string,
    @Param('copyId', PathId) copyId: string,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dossier = await readVisibleState(this.db, id, acting);
    const effect = (await readEffects(this.db, id)).find((candidate) => candidate.id === copyId);
    if (!effect?.result) throw new ApiRefusal('document-missing');
    const { objectKey, size } = effect.result;
    await sendContent(
      this.store,
      { key: objectKey, fileName: `${dossier.code} - bản sao có dấu đến.pdf`, size },
      request,
      reply,
    );
  }

  @ServeStream('receipt', 'dossier.read')
  @Costly()
  async receipt(
    @Param('id', PathId) id: string,
    @ActingAs() acting: Acting,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dossier = await readVisibleState(this.db, id, acting);
    const first = dossier.route[0];
    const bytes = await receiptPdf({
      code: dossier.code,
      campaignName: dossier.campaign.name,
      unitName: dossier.unit.name,
      submittedAt: dossier.submittedAt,
      submittedBy: { name: dossier.submittedBy.personName, title: dossier.submittedBy.title },
      firstStage: first ? first.organisationName : '',
      nominees: activeNominations(dossier).map(({ nominee }) => ({
        name: nominee.name,
        detail:
          nominee.kind === 'individual'
            ? `sinh ngày ${shownDayOf(`${nominee.birthDate}T00:00:00.000Z`)}, ${nominee.position}`
            : 'tập thể',
      })),
      papers: standingPapers(dossier).map((paper) => ({
        label: paper.satisfies
          .map((answered) => dossier.checklist.find((item) => item.code === answered.item)?.label ?? '')
          .join(', '),
        fileName: paper.fileName,
        sha256: paper.sha256,
      })),
    });
    await reply
      .header('content-type', 'application/pdf')
      .header(
        'content-disposition',
        `inline; filename*=UTF-8''${encodeURIComponent(`Giấy tiếp nhận ${dossier.code}.pdf`)}`,
      )
      .send(Buffer.from(bytes));
  }
}
