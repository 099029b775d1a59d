import * as regimes from '../views/regimes.js';
import type { Endpoint } from './endpoint.js';

/** Legal regimes, in published versions of their table. */
export const regimeEndpoints = {
  getLegalRegimes: { method: 'GET', path: '/api/legal-regimes', response: regimes.LegalRegimesView },
  getLegalRegimesVersion: {
    method: 'GET',
    path: '/api/legal-regimes/versions/:version',
    response: regimes.RegimesVersionView,
  },
  publishLegalRegimes: {
    method: 'POST',
    path: '/api/legal-regimes/versions',
    body: regimes.PublishRegimesBody,
    response: regimes.LegalRegimesView,
  },
} as const satisfies Record<string, Endpoint>;
