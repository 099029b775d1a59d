import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type EndpointName, endpoints } from '../../../libs/contracts/endpoints.js';
import { UploadView } from '../../../libs/contracts/views/uploads.js';
import type { Role } from '../../../libs/domain/role.js';

type Response<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['response']>;

interface Call {
  readonly id?: string;
  readonly body?: unknown;
}

/** One account signed in to the api, as a browser would be. */
export interface ApiSession {
  /** Calls an endpoint. Throws with the api's own words when it refuses. */
  call<Name extends EndpointName>(name: Name, call?: Call): Promise<Response<Name>>;
  upload(fileName: string, file: Uint8Array): Promise<UploadView>;
}

export interface ApiSessions {
  /** The session of an account, acting in a role when it holds several. */
  as(userName: string, role?: Role): Promise<ApiSession>;
}

/** Sessions over HTTP, each signed in once. */
export function apiSessions(apiUrl: string): ApiSessions {
  const known = new Map<string, Promise<ApiSession>>();
  return {
    as(userName, role) {
      const key = `${userName}/${role ?? ''}`;
      const session = known.get(key) ?? signIn(apiUrl, userName, role);
      known.set(key, session);
      return session;
    },
  };
}

const triesWhileBusy = 30;
const pauseWhileBusyMs = 1_000;

async function signIn(apiUrl: string, userName: string, role: Role | undefined): Promise<ApiSession> {
  let cookie = '';

  async function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Uint8Array<ArrayBuffer>,
  ) {
    const key = randomUUID();
    const ask = () =>
      fetch(new URL(path, apiUrl), {
        method,
        headers: { cookie, 'idempotency-key': key, ...headers },
        ...(body !== undefined && { body }),
      });
    let response = await ask();
    // A busy machine says that it is, and asks to be asked again with the same key.
    for (let tries = 1; response.status === 503 && tries < triesWhileBusy; tries++) {
      await sleep(pauseWhileBusyMs);
      response = await ask();
    }
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await response.text();
    if (!response.ok) throw new Error(`${userName}: ${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as unknown;
  }

  const session: ApiSession = {
    async call(name, { id = '', body } = {}) {
      const { method, path, response } = endpoints[name];
      const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await send(
        method,
        path.replace(':id', id),
        json,
        body === undefined ? undefined : JSON.stringify(body),
      );
      return response.parse(answer) as Response<typeof name>;
    },
    async upload(fileName, file) {
      const headers = { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(fileName) };
      return UploadView.parse(await send('POST', endpoints.upload.path, headers, new Uint8Array(file)));
    },
  };
  const { acting, appointments } = await session.call('signInDemonstration', { body: { userName } });
  const wanted = role === undefined ? undefined : appointments.find((appointment) => appointment.role === role);
  if (wanted !== undefined && acting?.id !== wanted.id)
    await session.call('actAs', { body: { appointmentId: wanted.id } });
  return session;
}
