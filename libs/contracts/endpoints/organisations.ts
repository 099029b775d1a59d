import * as organisations from '../views/organisations.js';
import type { Endpoint } from './endpoint.js';

/** The tree of organisations on any day, what is done to it, and who is appointed where. */
export const organisationEndpoints = {
  listOrganisations: {
    method: 'GET',
    path: '/api/organisations',
    query: organisations.OrganisationsQuery,
    response: organisations.OrganisationTree,
  },
  getOrganisation: { method: 'GET', path: '/api/organisations/:id', response: organisations.OrganisationView },
  previewOrganisationAct: {
    method: 'POST',
    path: '/api/organisation-acts/preview',
    body: organisations.OrganisationActBody,
    response: organisations.ActPreview,
  },
  recordOrganisationAct: {
    method: 'POST',
    path: '/api/organisation-acts',
    body: organisations.OrganisationActBody,
    response: organisations.OrganisationActView,
  },
  withdrawOrganisationAct: {
    method: 'POST',
    path: '/api/organisation-acts/:id/withdrawal',
    body: organisations.WithdrawActBody,
    response: organisations.OrganisationActView,
  },
  listAppointments: {
    method: 'GET',
    path: '/api/appointments',
    query: organisations.AppointmentQuery,
    response: organisations.AppointmentList,
  },
  appoint: {
    method: 'POST',
    path: '/api/appointments',
    body: organisations.AppointBody,
    response: organisations.AppointedView,
  },
  changeAppointment: {
    method: 'PUT',
    path: '/api/appointments/:id',
    body: organisations.ChangeAppointmentBody,
    response: organisations.AppointmentView,
  },
  voidAppointment: {
    method: 'POST',
    path: '/api/appointments/:id/voiding',
    body: organisations.VoidAppointmentBody,
    response: organisations.AppointmentView,
  },
  resetPassword: { method: 'POST', path: '/api/persons/:id/password', response: organisations.NewPasswordView },
  searchPersons: {
    method: 'GET',
    path: '/api/persons',
    query: organisations.PersonQuery,
    response: organisations.PersonList,
  },
} as const satisfies Record<string, Endpoint>;
