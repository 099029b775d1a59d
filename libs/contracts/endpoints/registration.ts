import { DoneView } from '../views/answers.js';
import * as registration from '../views/registration.js';
import type { Endpoint } from './endpoint.js';

/** Registration (đăng ký thi đua) and the reports that units owe. `:id` is any version of a campaign. */
export const registrationEndpoints = {
  listMyRegistrations: { method: 'GET', path: '/api/registrations', response: registration.MyRegistrationList },
  getRegistration: {
    method: 'GET',
    path: '/api/campaigns/:id/registration',
    response: registration.RegistrationView,
  },
  saveRegistration: {
    method: 'PUT',
    path: '/api/campaigns/:id/registration',
    body: registration.SaveRegistrationBody,
    response: registration.RegistrationView,
  },
  forwardRegistrations: {
    method: 'POST',
    path: '/api/campaigns/:id/registration/forward',
    body: registration.ForwardRegistrationsBody,
    response: registration.RegistrationView,
  },
  sendReport: {
    method: 'POST',
    path: '/api/campaigns/:id/reports',
    body: registration.SendReportBody,
    response: registration.RegistrationView,
  },
  getRegistrationOverview: {
    method: 'GET',
    path: '/api/campaigns/:id/registrations',
    response: registration.RegistrationOverview,
  },
  remindUnits: {
    method: 'POST',
    path: '/api/campaigns/:id/reminders',
    body: registration.RemindUnitsBody,
    response: DoneView,
  },
} as const satisfies Record<string, Endpoint>;
