import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type EndpointName, endpoints } from '../../libs/contracts/endpoints.js';
import { ErrorView } from '../../libs/contracts/views/answers.js';
import { password } from './build.js';

type Answers<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['response']>;

export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A person at the api. */
export interface Client {
  readonly cookie: string;
  /** the answer, which must be a 200 of exactly the shape that the endpoint table promises */
  call<Name extends EndpointName>(name: Name, options?: CallOptions): Promise<Answers<Name>>;
  /** the refusal, which must have the shape of every refusal; a 200 throws */
  refused(name: EndpointName, options?: CallOptions): Promise<Refused>;
  /** whatever the answer is */
  send(name: EndpointName, options?: CallOptions): Promise<Response>;
  fetch(path: string, init?: RequestInit & { headers?: Record<string, string> }): Promise<Response>;
  upload(bytes: Uint8Array, fileName?: string): Promise<Answers<'upload'>>;
}

/** A visitor without a session. */
export function visitor(address: string, cookie = ''): Client {
  const ask: Client['fetch'] = async (path, init = {}) => {
    const answer = await fetch(`${address}${path}`, {
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    if (init.method !== 'HEAD') await expectPublishedShape(`${init.method ?? 'GET'} ${path.split('?')[0]}`, answer);
    return answer;
  };
  const send: Client['send'] = (name, options = {}) => {
    const { method } = endpoints[name];
    const json: Record<string, string> = options.body === undefined ? {} : { 'content-type': 'application/json' };
    return ask(pathOf(endpoints[name].path, options), {
      method,
      headers: { ...json, 'idempotency-key': options.key ?? randomUUID(), ...options.headers },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  };
  return {
    cookie,
    fetch: ask,
    send,
    async call(name, options) {
      const answer = await send(name, options);
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
      return strictly(endpoints[name].response, await answer.json(), name) as Answers<typeof name>;
    },
    async refused(name, options) {
      return refusalOf(await send(name, options));
    },
    async upload(bytes, fileName = 'Giấy tờ.pdf') {
      const answer = await ask('/api/uploads', {
        method: 'POST',
        headers: { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(fileName) },
        body: Buffer.from(bytes),
      });
      if (answer.status !== 200) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
      return endpoints.upload.response.parse(await answer.json());
    },
  };
}

const published = Object.values(endpoints).map(({ method, path, response }) => ({
  asked: new RegExp(`^${method} ${path.replace(/:\w+/g, '[^/]+')}$`),
  response,
}));

/** Every JSON answer of the api, whoever asked and however, is of the shape that is published for it. */
async function expectPublishedShape(asked: string, answer: Response): Promise<void> {
  const type = answer.headers.get('content-type') ?? '';
  if (!/ \/api\//.test(asked) || !type.startsWith('application/json')) return;
  const schema = answer.ok ? published.find((endpoint) => endpoint.asked.test(asked))?.response : ErrorView;
  if (schema) strictly(schema, await answer.clone().json(), `${asked} ${answer.status}`);
}

/** Parsing must take nothing away: a field that the description does not know is a lie of the description. */
function strictly(schema: z.ZodType, body: unknown, name: string): unknown {
  const parsed = schema.parse(body);
  expect({ [name]: parsed }).toEqual({ [name]: body });
  return parsed;
}

export async function refusalOf(answer: Response): Promise<Refused> {
  if (answer.ok) throw new Error(`a refusal was expected: ${answer.status} ${await answer.text()}`);
  const { code, message, detail = {} } = ErrorView.parse(await answer.json());
  return { status: answer.status, code, message, detail };
}

/** Signs a person in who has one appointment. */
export async function signIn(address: string, userName: string, by: string = password): Promise<Client> {
  const answer = await visitor(address).send('signIn', { body: { userName, password: by } });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`${userName} was not let in: ${answer.status} ${await answer.text()}`);
  return visitor(address, cookie);
}

function pathOf(path: string, { params = {}, query }: CallOptions): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? randomUUID());
  return query ? `${filled}?${new URLSearchParams(query).toString()}` : filled;
}
