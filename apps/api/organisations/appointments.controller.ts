import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { appoint, changeAppointment } from './appointments.js';
import { listAppointments, searchPersons } from './appointments.queries.js';
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
  persons(@Query({ schema: PersonQuery }) { q }: PersonQuery): Promise<PersonList> {
    return searchPersons(this.db, q);
  }

  @Serve('resetPassword', 'organisation.write')
  password(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<NewPasswordView> {
    return resetPassword(this.db, id, acting);
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
