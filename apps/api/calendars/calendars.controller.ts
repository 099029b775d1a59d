import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type CalendarVersionView,
  PublishCalendarBody,
  type WorkingCalendarView,
} from '../../../libs/contracts/views/calendars.js';
import { PathVersion } from '../http/path-version.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { calendarVersion, workingCalendar } from './calendars.queries.js';
import { publishCalendar } from './publish-calendar.js';

@Controller()
export class CalendarsController {
  constructor(private readonly db: DataSource) {}

  @Serve('getWorkingCalendar', 'calendar.read')
  get(@ActingAs() acting: Acting): Promise<WorkingCalendarView> {
    return workingCalendar(this.db, acting);
  }

  @Serve('getWorkingCalendarVersion', 'calendar.read')
  version(@Param('version', PathVersion) version: number): Promise<CalendarVersionView> {
    return calendarVersion(this.db, version);
  }

  @Serve('publishWorkingCalendar', 'calendar.write')
  async publish(
    @Body({ schema: PublishCalendarBody }) body: PublishCalendarBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<WorkingCalendarView> {
    await publishCalendar(this.db, body, { acting, name: visitor.personName });
    return workingCalendar(this.db, acting);
  }
}
