import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CreateDraftBody, SaveDraftBody, SubmitDraftBody } from '../../../libs/contracts/bodies.js';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import type { DraftList, DraftView, RelatedOrganisationList } from '../../../libs/contracts/views/drafts.js';
import { nominableOrganisations } from '../../../libs/ledger/nominable-organisations.js';
import { submitDraft } from '../../../libs/ledger/submit-draft.js';
import { orRefuse } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { createDraft, deleteDraft, saveDraft } from './draft-changes.js';
import { getDraft, listDrafts } from './drafts.queries.js';

@Controller()
export class DraftsController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('listDrafts', 'draft.write')
  list(@ActingAs() acting: Acting): Promise<DraftList> {
    return listDrafts(this.db, acting);
  }

  @Serve('createDraft', 'draft.write')
  async create(
    @Body({ schema: CreateDraftBody }) body: CreateDraftBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<DraftView> {
    return getDraft(this.db, await createDraft(this.db, body.campaignId, acting, visitor.personName), acting);
  }

  @Serve('getDraft', 'draft.write')
  get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<DraftView> {
    return getDraft(this.db, id, acting);
  }

  @Serve('saveDraft', 'draft.write')
  async save(
    @Param('id', PathId) id: string,
    @Body({ schema: SaveDraftBody }) body: SaveDraftBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<DraftView> {
    await saveDraft(this.db, id, body, { acting, name: visitor.personName });
    return getDraft(this.db, id, acting);
  }

  @Serve('deleteDraft', 'draft.write')
  async delete(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<{ done: true }> {
    await deleteDraft(this.db, id, acting);
    return { done: true };
  }

  @Serve('listRelatedOrganisations', 'draft.write')
  async related(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<RelatedOrganisationList> {
    await getDraft(this.db, id, acting);
    const organisations = await nominableOrganisations(this.db.manager, acting.organisationId);
    return { items: organisations.map(({ subjectKind: _kind, ...organisation }) => organisation) };
  }

  @Serve('submitDraft', 'dossier.submit')
  async submit(
    @Param('id', PathId) id: string,
    @Body({ schema: SubmitDraftBody }) body: SubmitDraftBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    const executed = await submitDraft(this.db, { draftId: id, commandId, acting, ...body });
    return this.commands.committed(orRefuse(executed));
  }
}
