import { builder } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** Reads a stream of changes until something is told of the dossier. */
async function toldOf(reader: Client, dossierId: () => Promise<string>): Promise<string> {
  const stop = AbortSignal.timeout(10_000);
  const answer = await reader.fetch('/api/events', { signal: stop });
  const id = await dossierId();
  let heard = '';
  for await (const chunk of answer.body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes(id)) break;
  }
  return heard;
}

test('the first dossier of an empty installation is told to whoever may see it', async () => {
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  let submitted = '';
  const heard = await toldOf(clerk, async () => {
    submitted = (await builder(app).dossier()).id;
    return submitted;
  });
  expect(heard).toContain('event: changed');
  expect(heard).toContain(submitted);
});

test('what commits after a later event is told all the same: positions are given before the commit', async () => {
  const reader = await signIn(app.address, 'xa-a.unit-clerk');
  const [late, early, before] = [
    await builder(app).dossier(),
    await builder(app).dossier(),
    await builder(app).dossier(),
  ];
  const mark = `INSERT INTO dossier_event (dossier_id, sequence, type, data, at, command_id)
    SELECT $1, max(sequence) + 1, 'reminded', '{}', now(), 'test' FROM dossier_event WHERE dossier_id = $1`;
  const marked = async (id: string) => {
    await app.database.owner.query(mark, [id]);
    return id;
  };
  // What came before anybody listened is told by then.
  await toldOf(reader, () => marked(before.id));
  const runner = app.database.owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(mark, [late.id]);
    const heardEarly = await toldOf(reader, () => marked(early.id));
    expect(heardEarly).not.toContain(late.id);
    const heardLate = await toldOf(reader, async () => {
      await runner.commitTransaction();
      return late.id;
    });
    expect(heardLate).toContain(late.id);
  } finally {
    await runner.release();
  }
});
