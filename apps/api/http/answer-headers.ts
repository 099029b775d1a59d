import type { Server } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

type Directives = Readonly<Record<string, readonly string[]>>;

/** What holds for every answer: nothing is a base, an embedded object or a frame, and no form is sent elsewhere. */
const everywhere = {
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const satisfies Directives;

/** Pages and what they load: nothing from elsewhere; styles are inline because the component library computes some. */
const ofPages: Directives = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'", 'blob:'],
  'form-action': ["'self'"],
  ...everywhere,
};

/** Data and papers: a browser that shows one as a page lets it do nothing. */
const ofData: Directives = { 'default-src': ["'none'"], 'form-action': ["'none'"], ...everywhere };

const written = (policy: Directives): string =>
  Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** The policy of bytes that somebody else sent us: besides, their scripts and plug-ins would not run. */
export const policyOfUploads = `${written(ofData)}; sandbox`;

/**
 * Gives every answer its headers of safety before anything looks at the request, so that streams, files, refusals, bad addresses and
 * faults have them too. Nothing is kept by a browser or on the way unless whoever answers says so: only files of the web application do.
 * `https`: people reach the api under https, and browsers are told to use nothing else for a year.
 */
export function secureAnswers(server: Server, { https }: { https: boolean }): void {
  const pages = helmet(options(ofPages, https));
  const data = helmet(options(ofData, https));
  server.prependListener('request', (request, response) => {
    const secure = request.url?.startsWith('/api') ? data : pages;
    // Called back in the same turn; it adds headers and fails for a policy that is wrong, which no request can make it.
    secure(request, response, () => undefined);
    response.setHeader('cache-control', 'no-store');
  });
}

function options(directives: Directives, https: boolean): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(directives).map(([name, values]) => [name, [...values]])),
    },
    // One word with `frame-ancestors`.
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  };
}
