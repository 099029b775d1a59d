import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DisableAccountBody } from '../../../libs/contracts/views/accounts.js';
import {
  AppointBody,
  type AppointedView,
  type AppointmentList,
  AppointmentQuery,
  type AppointmentView,
  ChangeAppointmentBody,
  type NewPasswordView,
  type PersonList,
  PersonQuery,
  VoidAppointmentBody,
} from '../../../libs/contracts/views/organisations.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { appoint, changeAppointment } from './appointments.js';
import { listAppointments, searchPersons } from './appointments.queries.js';
import { disableAccount, enableAccount } from './disable-account.js';
import { resetPassword } from './passwords.js';
import { voidAppointment } from './void-appointment.js';

@Controller()
export class AppointmentsController {
  constructor(private readonly db: DataSource) {}

  @Serve('listAppointments', 'organisation.read')
  list(
    @Query({ schema: AppointmentQuery }) query: AppointmentQuery,
    @ActingAs() acting: Acting,
  ): Promise<AppointmentList> {
    return listAppointments(this.db, query, acting);
  }

  @Serve('searchPersons', 'organisation.write')
  async persons(@Query({ schema: PersonQuery }) { q }: PersonQuery, @ActingAs() acting: Acting): Promise<PersonList> {
    const list = await searchPersons(this.db, q);
    await recordAct(this.db, { kind: 'persons-searched', by: acting, detail: { found: list.items.length } });
    return list;
  }

  @Serve('resetPassword', 'organisation.write')
  password(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<NewPasswordView> {
    return resetPassword(this.db, id, acting);
  }

  @Serve('disableAccount', 'organisation.write')
  async disable(
    @Param('id', PathId) personId: string,
    @Body({ schema: DisableAccountBody }) { reason }: DisableAccountBody,
    @ActingAs() acting: Acting,
  ): Promise<{ done: true }> {
    await disableAccount(this.db, { personId, reason }, acting);
    return { done: true };
  }

  @Serve('enableAccount', 'organisation.write')
  async enable(@Param('id', PathId) personId: string, @ActingAs() acting: Acting): Promise<{ done: true }> {
    await enableAccount(this.db, personId, acting);
    return { done: true };
  }

  @Serve('appoint', 'organisation.write')
  appoint(@Body({ schema: AppointBody }) body: AppointBody, @ActingAs() acting: Acting): Promise<AppointedView> {
    return appoint(this.db, body, acting);
  }

  @Serve('changeAppointment', 'organisation.write')
  change(
    @Param('id', PathId) id: string,
    @Body({ schema: ChangeAppointmentBody }) body: ChangeAppointmentBody,
    @ActingAs() acting: Acting,
  ): Promise<AppointmentView> {
    return changeAppointment(this.db, id, body, acting);
  }

  @Serve('voidAppointment', 'organisation.write')
  void(
    @Param('id', PathId) id: string,
    @Body({ schema: VoidAppointmentBody }) body: VoidAppointmentBody,
    @ActingAs() acting: Acting,
  ): Promise<AppointmentView> {
    return voidAppointment(this.db, id, body, acting);
  }
}
