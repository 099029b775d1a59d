import { routes } from 'virtual:endpoint-table';
import type { z } from 'zod';
import type { EndpointName, endpoints } from '../../../libs/contracts/endpoints.js';
import type { ErrorView } from '../../../libs/contracts/views/answers.js';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { awaited } from '../settled/awaited.js';
import { fillPath, queryText } from './address.js';
import { ApiError } from './api-error.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { tellResending } from './resending.js';

type Table = typeof endpoints;
type ParamNames<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<Name extends EndpointName> = [ParamNames<Table[Name]['path']>] extends [never]
  ? { params?: undefined }
  : { params: Record<ParamNames<Table[Name]['path']>, string> };
type Body<Name extends EndpointName> = Table[Name] extends { body: infer Schema extends z.ZodType }
  ? { body: z.input<Schema> }
  : { body?: undefined };
type Query<Name extends EndpointName> = Table[Name] extends { query: infer Schema extends z.ZodType }
  ? { query?: Partial<z.output<Schema>> }
  : { query?: undefined };

export type CallOptions<Name extends EndpointName> = Params<Name> &
  Body<Name> &
  Query<Name> & { idempotencyKey?: string; signal?: AbortSignal };
export type Answer<Name extends EndpointName> = z.output<Table[Name]['response']>;

type Arguments<Name extends EndpointName> =
  Record<never, never> extends CallOptions<Name> ? [options?: CallOptions<Name>] : [options: CallOptions<Name>];

const waitBeforeResendingMs = 1_000;

/**
 * Calls one endpoint of the contract. A command carries an `Idempotency-Key`; when its answer is lost or the server is busy (503) it is
 * sent once more with the same key, so it is done once at most. Throws `ApiError`.
 */
export async function call<Name extends EndpointName>(name: Name, ...[given]: Arguments<Name>): Promise<Answer<Name>> {
  const options: Partial<CallOptions<Name>> = given ?? {};
  const { method, path } = routes[name];
  const address = fillPath(path, options.params) + queryText(options.query);
  const request: RequestInit = { method, headers: { accept: 'application/json' }, credentials: 'same-origin' };
  if (options.signal) request.signal = options.signal;
  if (method === 'GET') return awaited(send(address, request).then(read<Answer<Name>>));

  const headers: Record<string, string> = { accept: 'application/json' };
  headers['idempotency-key'] = options.idempotencyKey ?? newIdempotencyKey();
  if (options.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(options.body);
  }
  request.headers = headers;
  return awaited(sendCommand(address, request).then(read<Answer<Name>>));
}

async function sendCommand(address: string, request: RequestInit): Promise<Response> {
  try {
    const response = await send(address, request);
    if (response.status !== 503) return response;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  tellResending();
  await new Promise((resolve) => setTimeout(resolve, waitBeforeResendingMs));
  return send(address, request);
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'no-answer', errorTexts.noAnswer);
  }
}

/** The answer of the contract's schema: the api has checked it, the browser trusts its own origin. */
async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
  throw errorOf(response.status, text);
}

/** Makes an `ApiError` of an answer that is not 2xx; a proxy's page of HTML gets a text of ours. */
export function errorOf(status: number, text: string): ApiError {
  try {
    const view = JSON.parse(text) as ErrorView;
    if (view.code && view.message)
      return new ApiError(status, view.code, view.message, view.detail, view.correlationId);
  } catch {
    // not JSON: told below
  }
  return new ApiError(status, `http-${status}`, status === 503 ? errorTexts.busy : errorTexts.unknown);
}
