import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type ActPreview,
  OrganisationActBody,
  type OrganisationActView,
  OrganisationsQuery,
  type OrganisationTree,
  type OrganisationView,
  WithdrawActBody,
} from '../../../libs/contracts/views/organisations.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { getOrganisation, organisationAct, organisationTree } from './organisations.queries.js';
import { previewAct, recordAct } from './record-act.js';
import { withdrawAct } from './withdraw-act.js';

@Controller()
export class OrganisationsController {
  constructor(private readonly db: DataSource) {}

  @Serve('listOrganisations', 'organisation.read')
  list(
    @Query({ schema: OrganisationsQuery }) query: OrganisationsQuery,
    @ActingAs() acting: Acting,
  ): Promise<OrganisationTree> {
    return organisationTree(this.db, query.at, acting);
  }

  @Serve('getOrganisation', 'organisation.read')
  get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<OrganisationView> {
    return getOrganisation(this.db, id, acting);
  }

  @Serve('previewOrganisationAct', 'organisation.write')
  preview(
    @Body({ schema: OrganisationActBody }) body: OrganisationActBody,
    @ActingAs() acting: Acting,
  ): Promise<ActPreview> {
    return previewAct(this.db, body, acting);
  }

  @Serve('recordOrganisationAct', 'organisation.write')
  async record(
    @Body({ schema: OrganisationActBody }) body: OrganisationActBody,
    @ActingAs() acting: Acting,
  ): Promise<OrganisationActView> {
    await recordAct(this.db, body, acting);
    return organisationAct(this.db, body.id);
  }

  @Serve('withdrawOrganisationAct', 'organisation.write')
  async withdraw(
    @Param('id', PathId) id: string,
    @Body({ schema: WithdrawActBody }) { reason }: WithdrawActBody,
    @ActingAs() acting: Acting,
  ): Promise<OrganisationActView> {
    await withdrawAct(this.db, id, reason, acting);
    return organisationAct(this.db, id);
  }
}
