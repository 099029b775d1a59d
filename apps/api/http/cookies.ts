import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../../libs/config/env.js';

type Origin = Pick<Config, 'PUBLIC_ORIGIN'>;

/** Whether people reach the api under https. */
export function underHttps({ PUBLIC_ORIGIN }: Origin): boolean {
  return PUBLIC_ORIGIN?.startsWith('https:') ?? false;
}

/**
 * A cookie's name as browsers get it. Under https it begins with `__Host-`: a browser takes such a one from this very host alone,
 * with `Secure` and for the whole site (RFC 6265bis, 4.1.3.2), so no neighbouring host can put its own in the place of ours.
 */
function named(name: string, config: Origin): string {
  return underHttps(config) ? `__Host-${name}` : name;
}

/** The cookie with the token of a session. */
export const sessionCookie = (config: Origin): string => named('tt_session', config);

/** The cookie by which a browser is known again as one from which somebody signed in before. It opens nothing by itself. */
export const browserCookie = (config: Origin): string => named('tt_browser', config);

/** Out of reach of scripts and of what other sites send. */
export function cookieSettings(config: Origin): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: underHttps(config) };
}
