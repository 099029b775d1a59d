import { paths } from '../paths.js';

/** The sign-in page, keeping where the person was. */
export function signInAddress({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const kept = pathname + search;
  return kept === '/' ? paths.signIn : `${paths.signIn}?tiep=${encodeURIComponent(kept)}`;
}

/** Where to go after signing in: only addresses of our own, never another host's (`//evil`). */
export function keptAddress(search: URLSearchParams): string {
  const kept = search.get('tiep') ?? '/';
  return /^\/(?![/\\])/.test(kept) && !kept.startsWith(paths.signIn) ? kept : '/';
}
