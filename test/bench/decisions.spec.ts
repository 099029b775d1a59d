import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { letter } from '../../libs/pdf/test-papers.js';
import { dossierWorkflowId } from '../../workflows/dossier.messages.js';
import { submitDossier, untilAt, type Visitor, visit } from '../support/http-driver.js';
import { makeSmallProvince } from '../support/small-province.js';
import { type System, startSystem } from '../support/system.js';
import { percentile, printFigures } from './figures.js';
import { type Floor, startFloor } from './floor/floor.js';
import { makeLongCampaign } from './long-route.js';
import { processorMs } from './processor.js';

const rounds = 5;
const clients = 8;

/** A dossier on the long route, and where it stands as far as this client knows. */
interface Runner {
  readonly id: string;
  readonly nominationId: string;
  stage: number;
  version: number;
}

let system: System;
let floor: Floor;
let examiners: readonly [Visitor, Visitor];
let plain: Runner[] = [];
let stamping: Runner[] = [];

beforeAll(async () => {
  system = await startSystem('bench');
  const province = await makeSmallProvince(system.db);
  const enter = (name: string): Promise<Visitor> => visit(system.address, name);
  examiners = [await enter('ban-tdkt.examiner'), await enter('vp-tinh-uy.examiner')];
  const [clerk, head] = [await enter('commune.clerk'), await enter('commune.chief')];
  const make = async (stamp: boolean, count: number): Promise<Runner[]> => {
    const campaignId = await makeLongCampaign(system.db, stamp);
    const organisationId = province.organisations['COMMUNE-PARTY'] ?? '';
    const runners: Runner[] = [];
    for (let made = 0; made < count; made += 1) {
      const id = await submitDossier({ clerk, head, campaignId, organisationId, paper: await letter() });
      const view = await untilAt(examiners[0], id, 's1');
      runners.push({ id, nominationId: view.nominations[0]?.nominee.id ?? '', stage: 0, version: view.version });
    }
    return runners;
  };
  plain = await make(false, 64);
  stamping = await make(true, 16);
  floor = await startFloor(system.servers.temporalAddress, system.servers.temporalNamespace, 64);
}, 300_000);

afterAll(async () => {
  await floor?.close();
  await system?.close();
}, 60_000);

/** Forwards once and gives the milliseconds until the answer; the arrival adds one event to the version. */
async function forward(runner: Runner): Promise<number> {
  const examiner = examiners[runner.stage % 2] ?? examiners[0];
  const opinions = [{ nominationId: runner.nominationId, recommend: true }];
  const key = randomUUID();
  for (let began = performance.now(); ; ) {
    const path = `/api/dossiers/${runner.id}/forward`;
    const answer = await examiner.send<{ version: number; code: string }>(
      'POST',
      path,
      { version: runner.version, opinions },
      key,
    );
    if (answer.status === 200) {
      runner.version = answer.body.version + 1;
      runner.stage += 1;
      return performance.now() - began;
    }
    await sleep(50);
    // Busy: the person waits on and sends again with the same key. Not arrived yet: nobody can decide, so the clock begins anew.
    if (answer.status === 503) continue;
    if (!['dossier-in-transit', 'not-your-turn'].includes(answer.body.code))
      throw new Error(JSON.stringify(answer.body));
    began = performance.now();
  }
}

/**
 * Waits until every runner has arrived where it was sent and its stamped copies are made: a figure without a stamp is
 * not taken while the stamps of the round before are drawn.
 */
async function settled(runners: readonly Runner[]): Promise<void> {
  for (const until = Date.now() + 120_000; ; await sleep(100)) {
    const [row] = await system.db.query<{ count: string }[]>(
      `SELECT count(*) FROM dossier d WHERE id = ANY($1::uuid[]) AND (phase = 'in-transit'
          OR EXISTS (SELECT 1 FROM effect e WHERE e.dossier_id = d.id AND e.state = 'due'))`,
      [runners.map((runner) => runner.id)],
    );
    if (row?.count === '0') return;
    if (Date.now() > until) throw new Error('dossiers did not arrive or stamps were not made');
  }
}

async function oneClient(runners: readonly Runner[], decisions: number): Promise<number[]> {
  const took: number[] = [];
  for (let done = 0; done < decisions; done += 1) {
    const runner = runners[done % runners.length];
    if (runner) took.push(await forward(runner));
  }
  return took;
}

/** Decisions begun at an even pace, whatever the earlier ones are doing; `clients` at most at once. */
async function paced(
  runners: readonly Runner[],
  perSecond: number,
  seconds: number,
): Promise<{ took: number[]; lags: number[] }> {
  const since = await databaseNow();
  const took: number[] = [];
  const free = [...runners];
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let begun = 0; begun < perSecond * seconds; begun += 1) {
    await sleep(Math.max(0, began + (begun * 1000) / perSecond - performance.now()));
    const runner = free.shift();
    if (!runner) throw new Error('too few dossiers for the pace');
    under.push(
      forward(runner)
        .then((milliseconds) => void took.push(milliseconds))
        .finally(() => free.push(runner)),
    );
  }
  await Promise.all(under);
  await settled(runners);
  return { took, lags: await lagsSince(since) };
}

/** Milliseconds of processor so far, by what runs. */
function processorNow(): Record<string, number> {
  const { app, servers } = system;
  return {
    api: processorMs(app.api.pid()),
    worker: processorMs(app.worker.pid()),
    temporal: processorMs(servers.temporal?.pid()),
    postgres: processorMs(servers.postgres?.pid()),
    'floor’s worker': processorMs(floor.worker.pid),
  };
}

/** What a turn used meanwhile, by what runs, for each decision it made. */
async function processorOf<T>(
  decisions: number,
  turn: () => Promise<T>,
): Promise<{ result: T; spent: Record<string, number> }> {
  const before = processorNow();
  const result = await turn();
  const spent = Object.entries(processorNow()).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / decisions]);
  return { result, spent: Object.fromEntries(spent) };
}

async function saturated(runners: readonly Runner[], each: number): Promise<{ decided: number; routed: number }> {
  const began = performance.now();
  const share = Math.floor(runners.length / clients);
  await Promise.all(
    Array.from({ length: clients }, (_, index) => oneClient(runners.slice(index * share, (index + 1) * share), each)),
  );
  const decided = (clients * each) / ((performance.now() - began) / 1000);
  await settled(runners);
  return { decided, routed: (clients * each) / ((performance.now() - began) / 1000) };
}

/** Milliseconds from a decision's answer until a page that somebody else has open is told that the dossier changed. */
async function toldAfter(runners: readonly Runner[]): Promise<number[]> {
  const stop = new AbortController();
  const page = await examiners[0].listen(stop.signal);
  // What was decided before is told with the next look into the log.
  await sleep(1_500);
  const took: number[] = [];
  for (const runner of runners) {
    await forward(runner);
    const answered = performance.now();
    for (let told = await page.next(); !told.value?.includes(runner.id); told = await page.next())
      if (told.done) throw new Error('the page was told nothing more');
    took.push(performance.now() - answered);
  }
  stop.abort();
  await settled(runners);
  return took;
}

async function databaseNow(): Promise<string> {
  const [row] = await system.db.query<{ now: Date }[]>('SELECT judge_now() AS now');
  return row?.now.toISOString() ?? '';
}

/** From the forwarding's commit to the arrival at the next level, both by the one clock. */
async function lagsSince(instant: string): Promise<number[]> {
  const rows = await system.db.query<{ lag: number }[]>(
    `SELECT extract(epoch FROM a.at - f.at)::float8 * 1000 AS lag FROM dossier_event a
       JOIN dossier_event f ON f.dossier_id = a.dossier_id AND f.sequence = a.sequence - 1 AND f.type = 'forwarded'
      WHERE a.type = 'arrived' AND f.at > $1`,
    [instant],
  );
  return rows.map((row) => row.lag);
}

it('prints what a decision costs', async () => {
  await oneClient(plain, 64);
  await settled([...plain, ...stamping]);
  const one: number[][] = [];
  const eight: number[][] = [];
  const withStamp: number[][] = [];
  const lagAt10: number[][] = [];
  const lagAt30: number[][] = [];
  const told: number[][] = [];
  const rates: { decided: number; routed: number }[] = [];
  const floors: number[] = [];
  const spentByOurs: Record<string, number>[] = [];
  const spentByFloor: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await oneClient(plain, 64));
    await settled(plain);
    lagAt10.push((await paced(plain, 10, 6)).lags);
    const at30 = await paced(plain, 30, 6);
    eight.push(at30.took);
    lagAt30.push(at30.lags);
    told.push(await toldAfter(plain.slice(0, 12)));
    const ours = await processorOf(clients * 32, () => saturated(plain, 32));
    rates.push(ours.result);
    spentByOurs.push(ours.spent);
    const bare = await processorOf(clients * 32, () => floor.saturated(clients, 32));
    floors.push(bare.result);
    spentByFloor.push(bare.spent);
    withStamp.push(await oneClient(stamping, 16));
    await settled(stamping);
  }
  printFigures([
    figure('decided, 1 client, no stamp, p50', one, 0.5, 10),
    figure('decided, 1 client, no stamp, p95', one, 0.95, 60),
    figure('decided, 8 clients paced to 30/s, no stamp, p50', eight, 0.5, 10),
    figure('decided, 8 clients paced to 30/s, no stamp, p95', eight, 0.95, 60),
    figure('decided, 1 client, with a stamp, p50', withStamp, 0.5),
    figure('decided, 1 client, with a stamp, p95', withStamp, 0.95),
    figure('arrival after the commit at 10 decisions/s, p50', lagAt10, 0.5),
    figure('arrival after the commit at 10 decisions/s, p95', lagAt10, 0.95),
    figure('arrival after the commit at 30 decisions/s, p50', lagAt30, 0.5),
    figure('arrival after the commit at 30 decisions/s, p95', lagAt30, 0.95, 250),
    figure('an open page is told of a change, p50', told, 0.5),
    figure('an open page is told of a change, p95', told, 0.95, 3_000),
    { name: 'decided, saturated at 8 clients', unit: '/s', rounds: rates.map((rate) => rate.decided) },
    { name: 'decided and routed, saturated at 8 clients', unit: '/s', rounds: rates.map((rate) => rate.routed) },
    { name: 'routed by the floor: signal, task, constant activity, timer', unit: '/s', rounds: floors },
    {
      name: 'routed, ours / floor',
      unit: '×',
      rounds: rates.map((rate, round) => rate.routed / (floors[round] ?? Number.NaN)),
      target: 0.9,
    },
    ...processorFigures('a decision', spentByOurs, 20),
    ...processorFigures('a wake of the floor', spentByFloor),
    ...(await historyFigures()),
  ]);
  expect(one).toHaveLength(rounds);
}, 900_000);

function figure(name: string, perRound: readonly (readonly number[])[], share: number, target?: number) {
  return {
    name,
    unit: 'ms',
    rounds: perRound.map((values) => percentile(values, share)),
    ...(target === undefined ? {} : { target }),
  };
}

function processorFigures(what: string, rounds: readonly Record<string, number>[], target?: number) {
  const names = Object.keys(rounds[0] ?? {});
  const sum = (spent: Record<string, number>) => Object.values(spent).reduce((all, each) => all + each, 0);
  return [
    ...names.map((name) => ({
      name: `processor of ${what}: ${name}`,
      unit: 'ms',
      rounds: rounds.map((spent) => spent[name] ?? 0),
    })),
    {
      name: `processor of ${what}: together`,
      unit: 'ms',
      rounds: rounds.map(sum),
      ...(target === undefined ? {} : { target }),
    },
  ];
}

/** Counted on five dossiers that made at least ten decisions each, from the first decision's wake on. */
async function historyFigures() {
  const connection = await Connection.connect({ address: system.servers.temporalAddress });
  const client = new Client({ connection, namespace: system.servers.temporalNamespace });
  const events: number[] = [];
  const tasks: number[] = [];
  for (const runner of plain.slice(0, rounds)) {
    const history = await client.workflow.getHandle(dossierWorkflowId(runner.id)).fetchHistory();
    const all = history.events ?? [];
    const signals = all.filter((event) => event.workflowExecutionSignaledEventAttributes);
    const began = all.indexOf(signals[1] ?? all[0] ?? {});
    const decisions = signals.length - 1;
    events.push((all.length - began) / decisions);
    tasks.push(all.slice(began).filter((event) => event.workflowTaskCompletedEventAttributes).length / decisions);
  }
  await connection.close();
  return [
    { name: 'history events per decision without a stamp', unit: '', rounds: events, target: 8 },
    { name: 'workflow tasks per decision without a stamp', unit: '', rounds: tasks, target: 1 },
  ];
}
