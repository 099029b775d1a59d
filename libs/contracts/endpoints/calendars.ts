import * as calendars from '../views/calendars.js';
import type { Endpoint } from './endpoint.js';

/** The working days of the civil service, in published versions. */
export const calendarEndpoints = {
  getWorkingCalendar: { method: 'GET', path: '/api/working-calendar', response: calendars.WorkingCalendarView },
  getWorkingCalendarVersion: {
    method: 'GET',
    path: '/api/working-calendar/versions/:version',
    response: calendars.CalendarVersionView,
  },
  publishWorkingCalendar: {
    method: 'POST',
    path: '/api/working-calendar/versions',
    body: calendars.PublishCalendarBody,
    response: calendars.WorkingCalendarView,
  },
} as const satisfies Record<string, Endpoint>;
