import { randomUUID } from 'node:crypto';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let examiner: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  examiner = await signIn(app.address, 'huyen-a.examiner');
});
afterAll(() => app?.close());

async function forwarding() {
  const dossier = await build.dossier({ stage: 'district' });
  const opinions = dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
  return { dossier, options: { params: { id: dossier.id }, body: { version: dossier.version, opinions } } };
}

async function count(dossierId: string, type: string): Promise<number> {
  const [row] = await app.db.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM dossier_event WHERE dossier_id = $1 AND type = $2',
    [dossierId, type],
  );
  return row?.count ?? -1;
}

test('one command sent fifty times with one key is answered fifty times alike and done once', async () => {
  const { dossier, options } = await forwarding();
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const answer = await examiner.send('forward', { ...options, key });
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^200 /);
  expect(await count(dossier.id, 'forwarded')).toBe(1);
});

test('one command sent with fifty keys is accepted once; forty-nine learn that the dossier has moved on', async () => {
  const { dossier, options } = await forwarding();
  const statuses = await Promise.all(
    Array.from({ length: 50 }, async () => (await examiner.send('forward', options)).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
  expect(await count(dossier.id, 'forwarded')).toBe(1);
});

test('a key that was used for something else, or by somebody else, gives nothing away', async () => {
  const { options } = await forwarding();
  const other = await forwarding();
  const key = randomUUID();
  await examiner.call('forward', { ...options, key });
  expect(await examiner.refused('forward', { ...other.options, key })).toMatchObject({
    status: 409,
    code: 'key-reused',
  });
  const head = await signIn(app.address, 'huyen-a.level-head');
  // Somebody else's key is another key: what they ask is judged as if nobody had asked it.
  expect(await head.refused('forward', { ...options, key })).toMatchObject({ status: 409, code: 'not-your-turn' });
});

test.each(['ngắn', 'short', 'a key with spaces in it'])('«%s» is no key', async (key) => {
  const { options } = await forwarding();
  const answer = await examiner.refused('forward', { ...options, key: encodeURIComponent(key).slice(0, 5) });
  expect(answer).toMatchObject({ status: 400, code: 'key-missing' });
});

test('what was decided on an old screen is refused and changes nothing', async () => {
  const { dossier, options } = await forwarding();
  const [nomination] = dossier.nominations;
  const id = nomination?.nominee.id ?? '';
  const opinion = (version: number) => ({
    params: { id: dossier.id },
    body: { version, nominationId: id, recommend: true },
  });
  await examiner.call('recordOpinion', opinion(nomination?.version ?? 0));
  expect(await examiner.refused('recordOpinion', opinion(nomination?.version ?? 0))).toMatchObject({
    status: 409,
    code: 'stale-version',
  });
  expect(await examiner.refused('forward', options)).toMatchObject({ status: 409, code: 'stale-version' });
  expect(await count(dossier.id, 'forwarded')).toBe(0);
});

test('one submission sent fifty times with one key makes one dossier', async () => {
  const draft = await build.draft();
  const head = await signIn(app.address, 'xa-a.unit-head');
  const key = randomUUID();
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const answer = await head.send('submitDraft', { params: { id: draft.id }, body, key });
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  expect([...new Set(answers)]).toEqual([expect.stringMatching(/^200 /)]);
  expect(await count(draft.id, 'submitted')).toBe(1);
});

test('the same draft submitted with many keys is submitted once', async () => {
  const draft = await build.draft();
  const head = await signIn(app.address, 'xa-a.unit-head');
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  const statuses = await Promise.all(
    Array.from({ length: 10 }, async () => (await head.send('submitDraft', { params: { id: draft.id }, body })).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
});

test('wakes that could not be delivered stand in the outbox for the relay', async () => {
  const { dossier, options } = await forwarding();
  await examiner.call('forward', options);
  const rows = await app.db.query<unknown[]>('SELECT 1 FROM outbox WHERE dossier_id = $1', [dossier.id]);
  expect(rows).toHaveLength(2);
});

test('nothing of this has damaged anything', async () => {
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
});
