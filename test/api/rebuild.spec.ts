import { rebuildInstallation, rebuildViews } from '../../libs/ledger/rebuild-views.js';
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

/** As a column that a migration has just added, and a view that lost rows. */
async function forget(): Promise<void> {
  const { owner } = app.database;
  await owner.query('UPDATE dossier SET papers_asked = 0, from_name = NULL');
  await owner.query('DELETE FROM dossier_reach');
  await owner.query(`UPDATE nomination SET search_key = ''`);
}

async function atDistrict(count: number) {
  const made = [];
  for (let each = 0; each < count; each += 1) made.push(await build.dossier({ stage: 'district' }));
  return made.map((dossier) => {
    const opinions = dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
    return { params: { id: dossier.id }, body: { version: dossier.version, opinions } };
  });
}

test('views are filled in batches that tell how far they are; what is right already is not written again', async () => {
  await atDistrict(5);
  await forget();
  const told: number[] = [];
  const first = await rebuildViews(app.database.owner, { batch: 2, onBatch: ({ done }) => told.push(done) });
  expect(first).toEqual({ done: 5, total: 5, changed: 5 });
  expect(told).toEqual([2, 4, 5]);
  const rows = 'SELECT xmin FROM dossier ORDER BY id';
  const before = await app.db.query(rows);
  expect(await rebuildViews(app.database.owner)).toEqual({ done: 5, total: 5, changed: 0 });
  expect(await app.db.query(rows)).toEqual(before);
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
});

test('beside decisions each is answered, none is lost, and the views are those of the log', async () => {
  const forwarding = await atDistrict(24);
  await forget();
  let ended = false;
  const rounds = (async () => {
    for (let round = 0; !ended || round < 2; round += 1) await rebuildViews(app.database.owner, { batch: 3 });
  })();
  const statuses = await Promise.all(
    forwarding.map(async (options) => (await examiner.send('forward', options)).status),
  );
  ended = true;
  await rounds;
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
});

test('a dossier that somebody is deciding on is waited for, and the others go on being decided', async () => {
  const [held, other] = await atDistrict(2);
  if (!held || !other) throw new Error('two dossiers');
  await forget();
  const deciding = app.db.createQueryRunner();
  await deciding.startTransaction();
  await deciding.query('SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE', [held.params.id]);
  const rebuilding = rebuildViews(app.database.owner);
  expect((await examiner.send('forward', other)).status).toBe(200);
  await deciding.rollbackTransaction();
  await deciding.release();
  await rebuilding;
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
});

test('the verb works in the database that its owner names', async () => {
  await forget();
  const told: number[] = [];
  const { done, changed } = await rebuildInstallation(app.database.ownerUrl, ({ total }) => told.push(total));
  expect(changed).toBe(done);
  expect(told.at(-1)).toBe(done);
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
});
