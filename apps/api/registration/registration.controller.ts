import { Body, Controller, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  ForwardRegistrationsBody,
  type MyRegistrationList,
  type RegistrationOverview,
  type RegistrationView,
  RemindUnitsBody,
  SaveRegistrationBody,
  SendReportBody,
} from '../../../libs/contracts/views/registration.js';
import { Costly } from '../http/costly.guard.js';
import { PathId } from '../http/path-id.js';
import { Serve, ServeStream } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { getRegistration, listMyRegistrations } from './registration.queries.js';
import { forwardRegistrations, remindUnits, saveRegistration, sendReport } from './registration-changes.js';
import { registrationOverview } from './registration-overview.js';
import { registrationSheet } from './registration-sheet.js';

@Controller()
export class RegistrationController {
  constructor(private readonly db: DataSource) {}

  @Serve('listMyRegistrations', 'registration.write')
  list(@ActingAs() acting: Acting): Promise<MyRegistrationList> {
    return listMyRegistrations(this.db, acting);
  }

  @Serve('getRegistration', 'registration.write')
  get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<RegistrationView> {
    return getRegistration(this.db, id, acting);
  }

  @Serve('saveRegistration', 'registration.write')
  async save(
    @Param('id', PathId) id: string,
    @Body({ schema: SaveRegistrationBody }) body: SaveRegistrationBody,
    @ActingAs() acting: Acting,
  ): Promise<RegistrationView> {
    await saveRegistration(this.db, id, body, acting);
    return getRegistration(this.db, id, acting);
  }

  @Serve('forwardRegistrations', 'registration.write')
  async forward(
    @Param('id', PathId) id: string,
    @Body({ schema: ForwardRegistrationsBody }) body: ForwardRegistrationsBody,
    @ActingAs() acting: Acting,
  ): Promise<RegistrationView> {
    await forwardRegistrations(this.db, id, body.unitIds, acting);
    return getRegistration(this.db, id, acting);
  }

  @Serve('sendReport', 'registration.write')
  async report(
    @Param('id', PathId) id: string,
    @Body({ schema: SendReportBody }) body: SendReportBody,
    @ActingAs() acting: Acting,
  ): Promise<RegistrationView> {
    await sendReport(this.db, id, body, acting);
    return getRegistration(this.db, id, acting);
  }

  @Serve('getRegistrationOverview', 'registration.oversee')
  overview(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<RegistrationOverview> {
    return registrationOverview(this.db, id, acting);
  }

  @Serve('remindUnits', 'registration.remind')
  async remind(
    @Param('id', PathId) id: string,
    @Body({ schema: RemindUnitsBody }) body: RemindUnitsBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<{ done: true }> {
    await remindUnits(this.db, id, body, { acting, name: visitor.personName });
    return { done: true };
  }

  @ServeStream('registrationSheet', 'registration.oversee')
  @Costly()
  async sheet(@Param('id', PathId) id: string, @ActingAs() acting: Acting, @Res() reply: FastifyReply): Promise<void> {
    const overview = await registrationOverview(this.db, id, acting);
    const name = `Đăng ký ${overview.campaignName}.xlsx`;
    await reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(await registrationSheet(overview));
  }
}
