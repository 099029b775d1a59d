import { endpoints, streams } from '../../../libs/contracts/endpoints.js';
import type { ApiErrorCode } from '../../../libs/messages/refusals/refusals.js';

const routes = [
  ...Object.values(endpoints).map(({ method, path }) => ({ method, pattern: patternOf(path) })),
  ...Object.values(streams).map((path) => ({ method: 'GET' as const, pattern: patternOf(path) })),
];

/** What is told of a request that no handler answers: its address is none, or one that answers other methods. */
export function withoutRoute(url: string): {
  readonly code: ApiErrorCode;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
} {
  const allowed = allowedMethods(url);
  return allowed.length > 0
    ? { code: 'method-not-allowed', detail: { allowed }, headers: { allow: allowed.join(', ') } }
    : { code: 'route-unknown' };
}

function allowedMethods(url: string): readonly string[] {
  const [path = ''] = url.split('?');
  const found = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(found.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
}
