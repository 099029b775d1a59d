import type { Config } from '../../../libs/config/env.js';
import { isLoopback } from '../http/loopback.js';

/**
 * A production start refuses an address that people would reach without https: passwords and the cookies of sessions would travel
 * readable, and no browser would say so. The machine's own names are no such address. Throws.
 */
export function refuseBareHttpInProduction({ APP_MODE, PUBLIC_ORIGIN }: Config): void {
  if (APP_MODE !== 'production' || PUBLIC_ORIGIN === undefined || PUBLIC_ORIGIN.startsWith('https:')) return;
  if (isLoopback(new URL(PUBLIC_ORIGIN).host)) return;
  throw new Error(
    `PUBLIC_ORIGIN is ${PUBLIC_ORIGIN}: production is reached under https; put a proxy with a certificate before it and name that address`,
  );
}
