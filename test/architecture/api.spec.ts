import 'reflect-metadata';
import { Reflector } from '@nestjs/core';
import { ApiModule } from '../../apps/api/api.module.js';
import { REQUIRED } from '../../apps/api/http/serve.js';
import { readConfig } from '../../libs/config/env.js';
import { endpoints, streams } from '../../libs/contracts/endpoints.js';
import { refusalCodes } from '../../libs/domain/refusal.js';
import { permissions } from '../../libs/domain/role.js';
import { refusals, refusalText } from '../../libs/messages/refusals/refusals.js';
import { sources } from './sources.js';

const reflector = new Reflector();
type Handler = (...given: never[]) => unknown;
const verbs = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const controllers = (ApiModule.with(readConfig({ DATABASE_URL: 'postgres://nowhere' })).controllers ?? []) as {
  name: string;
  prototype: Record<string, Handler>;
}[];
const routes = controllers.flatMap(({ name, prototype }) =>
  Object.getOwnPropertyNames(prototype)
    .filter((method) => method !== 'constructor')
    .map((method) => ({ name: `${name}.${method}`, handler: prototype[method] as Handler }))
    .filter(({ handler }) => Reflect.hasMetadata('path', handler))
    .map(({ name: title, handler }) => ({
      title,
      address: `${verbs[Reflect.getMetadata('method', handler)]} ${Reflect.getMetadata('path', handler)}`,
      required: reflector.get<string | undefined>(REQUIRED, handler),
    })),
);

test('every route declares what it asks for', () => {
  expect(routes.length).toBeGreaterThan(30);
  const known = [...permissions, 'signed-in', 'public'];
  expect(routes.filter(({ required }) => !required || !known.includes(required))).toEqual([]);
});

test('the endpoint table is the api’s routes, no more and no fewer', () => {
  const table = [
    ...Object.values(endpoints).map(({ method, path }) => `${method} ${path}`),
    ...Object.values(streams).map((path) => `GET ${path}`),
  ];
  expect(routes.map(({ address }) => address).toSorted()).toEqual(table.toSorted());
});

test('what is public is little', () => {
  expect(
    routes
      .filter(({ required }) => required === 'public')
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual(['GET /api/health', 'GET /api/installation', 'POST /api/session', 'POST /api/session/demonstration']);
});

test('every reason for a refusal has a status and a Vietnamese sentence that fills itself in', () => {
  expect(refusalCodes.filter((code) => !(code in refusals))).toEqual([]);
  for (const [code, { status, text }] of Object.entries(refusals)) {
    expect({ code, status: status >= 400 && status < 600 }).toEqual({ code, status: true });
    expect({ code, text }).toEqual({ code, text: expect.stringMatching(/^[\p{Lu}«].*[.}]$/su) });
    expect(refusalText(code as keyof typeof refusals, {})).not.toMatch(/[{}]|undefined|null/);
  }
});

test('every reason for a refusal is given somewhere', () => {
  const programme = sources(/^(?:apps\/api|libs\/(?:domain|ledger))\/.*\.ts$/)
    .filter(({ path }) => !/refusal\.ts$|\.spec\.ts$/.test(path))
    .map(({ text }) => text)
    .join('\n');
  const never = refusalCodes.filter((code) => !programme.includes(`'${code}'`));
  expect(never).toEqual([]);
});

test('one provider commands: it alone executes, tells the moment after the commit and wakes', () => {
  const api = sources(/^apps\/api\/.*\.ts$/).filter(({ path }) => path !== 'apps/api/http/commands.ts');
  const apart = api.filter(({ text }) => /\bexecute\(this\.db|tellMoment\(|waker\.wake\(/.test(text));
  expect(apart.map(({ path }) => path)).toEqual([]);
});
