import { type Builder, builder, makeCampaign, makeProvince } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { type System, startSystem } from '../support/system.js';
import { percentile, printFigures } from './figures.js';

const rounds = 5;
const submissions = 24;

let system: System;
let build: Builder;
let head: Client;
let administrator: Client;
let campaignId: string;

beforeAll(async () => {
  system = await startSystem('publishing');
  const province = await makeProvince(system.db);
  build = builder({ db: system.db, store: system.store, province });
  head = await signIn(system.address, 'xa-a.unit-head');
  administrator = await signIn(system.address, 'phong.administrator');
  const { plan } = province;
  // A plan may not be published with reminders of a stage that is never due.
  const stages = plan.stages.map((stage) => (stage.due.workingDays ? stage : { ...stage, reminders: [] }));
  campaignId = await makeCampaign(system.db, { ...plan, code: 'BAN-HANH-LAI', stages }, 1);
}, 300_000);

afterAll(() => system?.close(), 60_000);

type Drafts = Awaited<ReturnType<Builder['draft']>>[];

let made = 0;
async function drafts(): Promise<Drafts> {
  const ready: Drafts = [];
  for (let count = 0; count < submissions; count += 1)
    ready.push(await build.draft({ campaignId, people: [`Người thứ ${(made += 1)}`] }));
  return ready;
}

/** By the unit's head; the milliseconds until the answer. */
async function submit(draft: Drafts[number]): Promise<number> {
  const began = performance.now();
  await head.call('submitDraft', {
    params: { id: draft.id },
    body: { version: 1, papers: draft.papers, accuracyConfirmed: true },
  });
  return performance.now() - began;
}

async function submitAll(ready: Drafts): Promise<number[]> {
  const took: number[] = [];
  for (const draft of ready) took.push(await submit(draft));
  return took;
}

/** The next version of the very plan that is being submitted under, again and again until told to stop. */
async function publishUntil(stopped: () => boolean): Promise<number> {
  let published = 0;
  let newest = campaignId;
  while (!stopped()) {
    const draft = await administrator.call('createPlanDraft', { body: { campaignId: newest } });
    const body = { version: draft.version, note: 'Ban hành lại' };
    newest = (await administrator.call('publishPlan', { params: { id: draft.id }, body })).id;
    published += 1;
  }
  campaignId = newest;
  return published;
}

async function whilePublishing(ready: Drafts): Promise<{ took: number[]; published: number }> {
  let stop = false;
  const publishing = publishUntil(() => stop);
  const took = await submitAll(ready).finally(() => {
    stop = true;
  });
  return { took, published: await publishing };
}

/** A version is written and its transaction left open; whoever waited for it would wait until the end. */
async function beforeTheCommit(draft: Drafts[number]): Promise<number> {
  const runner = system.db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(
      `INSERT INTO campaign (id, code, version, definition)
       SELECT gen_random_uuid(), code, version + 1, definition FROM campaign WHERE id = $1`,
      [campaignId],
    );
    return await submit(draft);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Taken in turns: what else the machine does falls on both alike. */
async function inTurns(ready: Drafts): Promise<{ quiet: number[]; open: number[] }> {
  const took: { quiet: number[]; open: number[] } = { quiet: [], open: [] };
  for (const [index, draft] of ready.entries())
    if (index % 2 === 0) took.quiet.push(await submit(draft));
    else took.open.push(await beforeTheCommit(draft));
  return took;
}

test('nobody who submits waits for a publication', async () => {
  await submitAll(await drafts());
  const quiet: number[] = [];
  const loop: number[] = [];
  const open: number[] = [];
  const versions: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const turns = await inTurns([...(await drafts()), ...(await drafts())]);
    quiet.push(percentile(turns.quiet, 0.5));
    open.push(percentile(turns.open, 0.5));
    const { took, published } = await whilePublishing(await drafts());
    loop.push(percentile(took, 0.5));
    versions.push(published);
  }
  const perQuiet = (values: readonly number[]) => values.map((value, index) => value / (quiet[index] ?? Number.NaN));
  printFigures([
    { name: 'submitted, nobody publishes, p50', unit: 'ms', rounds: quiet },
    { name: 'submitted before a publication commits, p50', unit: 'ms', rounds: open },
    { name: 'submitted while versions are published in a loop, p50', unit: 'ms', rounds: loop },
    { name: 'before a publication commits / nobody publishes', unit: '×', rounds: perQuiet(open) },
    { name: 'published in a loop / nobody publishes', unit: '×', rounds: perQuiet(loop) },
    { name: 'versions published during a round', unit: '', rounds: versions },
  ]);
  expect(Math.min(...versions)).toBeGreaterThan(0);
}, 300_000);
