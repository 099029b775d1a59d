import * as accounts from '../views/accounts.js';
import { DoneView } from '../views/answers.js';
import type { Endpoint } from './endpoint.js';

/** One's own sessions, accounts closed and opened by an administrator, and the record of what people did. */
export const accountEndpoints = {
  listOwnSessions: { method: 'GET', path: '/api/sessions', response: accounts.SessionList },
  endSession: { method: 'DELETE', path: '/api/sessions/:id', response: DoneView },
  /** every one but that which asks */
  endOtherSessions: { method: 'DELETE', path: '/api/sessions', response: DoneView },
  /** nobody signs in with it any more, and who is signed in no longer is */
  disableAccount: {
    method: 'POST',
    path: '/api/persons/:id/disabling',
    body: accounts.DisableAccountBody,
    response: DoneView,
  },
  enableAccount: { method: 'POST', path: '/api/persons/:id/enabling', response: DoneView },
  listActs: { method: 'GET', path: '/api/acts', query: accounts.ActQuery, response: accounts.ActList },
} as const satisfies Record<string, Endpoint>;
