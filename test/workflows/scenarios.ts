import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import type { FakeLedger } from './fake-ledger.js';
import { type TemporalBed, until } from './temporal-bed.js';

interface Place {
  readonly bed: TemporalBed;
  readonly ledger: FakeLedger;
}

/** Drives one dossier through something that happens in life and gives its id when the history may be saved. */
type Scenario = (place: Place) => Promise<string>;

const day = 86_400_000;

/** What the saved histories tell; each replays on today's code. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'whole-route': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger }, { plan: [{ name: 'reminder', afterMs: day }] });
    for (let level = 2; level <= 6; level += 1) await forward({ bed, ledger }, id);
    return close({ bed, ledger }, id);
  },
  'every-arrival-stamped': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger }, { stamps: true });
    for (let level = 2; level <= 4; level += 1) await forward({ bed, ledger }, id);
    await until('the stamps', () => ledger.stamped.filter((effect) => effect.startsWith(id)).length === 4);
    return close({ bed, ledger }, id);
  },
  'reminded-and-overdue': async ({ bed, ledger }) => {
    const plan = [1, 2, 3].map((second) => ({ name: `mark ${second}`, afterMs: second * 1_000 }));
    const id = await submit({ bed, ledger }, { plan });
    await until('the marks', () => ledger.dossier(id).marks.length === 3);
    return forward({ bed, ledger }, id);
  },
  'returned-without-a-clock': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger }, { plan: [{ name: 'reminder', afterMs: day }] });
    ledger.returnToUnit(id);
    await bed.wake(id);
    await rest(bed, id);
    return forward({ bed, ledger }, id);
  },
  'effect-given-up-and-tried-again': async ({ bed, ledger }) => {
    ledger.trouble.stamp = async () => {
      throw ApplicationFailure.nonRetryable('gone', 'original-missing');
    };
    const id = await submit({ bed, ledger }, { stamps: true });
    await until('the failure', () => ledger.failures.some(({ effectId }) => effectId.startsWith(id)));
    ledger.trouble = {};
    await rest(bed, id);
    ledger.retry(`${id}/1`);
    await bed.wake(id);
    await until('the stamp', () => ledger.stamped.includes(`${id}/1`));
    return close({ bed, ledger }, id);
  },
  'closed-while-an-effect-flies': async ({ bed, ledger }) => {
    const stamping = held();
    ledger.trouble.stamp = () => stamping.until;
    const id = await submit({ bed, ledger }, { stamps: true });
    ledger.closeDossier(id);
    await bed.wake(id);
    await until('waiting for the effect', async () => (await bed.waiting(id)).for === 'effects');
    ledger.trouble = {};
    stamping.release();
    await bed.workflow(id).result();
    return id;
  },
  'database-away': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger });
    ledger.trouble.advance = async () => {
      throw new Error('the database did not answer in time');
    };
    ledger.forward(id);
    await bed.wake(id);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    ledger.trouble = {};
    await until('the arrival', () => ledger.dossier(id).arrivals.length === 2);
    await rest(bed, id);
    return id;
  },
  'woken-for-a-closed-dossier': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger });
    await close({ bed, ledger }, id);
    await bed.wake(id);
    await bed.workflow(id).result();
    return id;
  },
  'ended-by-an-operator': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger }, { plan: [{ name: 'reminder', afterMs: day }] });
    await bed.workflow(id).cancel();
    await bed
      .workflow(id)
      .result()
      .catch(() => undefined);
    return id;
  },
  'four-hundred-days': async ({ bed, ledger }) => {
    const id = randomUUID();
    ledger.submit(id, { plan: [100, 200, 390, 400].map((days) => ({ name: `day ${days}`, afterMs: days * day })) });
    await bed.startSkippingTime(id);
    await until('the last day', () => ledger.dossier(id).marks.length === 4, 30_000);
    await rest(bed, id);
    return id;
  },
  'history-renewed': async ({ bed, ledger }) => {
    const id = await submit({ bed, ledger });
    for (let wake = 0; wake < 1_000; wake += 50) await Promise.all(Array.from({ length: 50 }, () => bed.wake(id)));
    await forward({ bed, ledger }, id);
    return id;
  },
};

/** Something that is held until it is let go. */
export function held(): { until: Promise<void>; release: () => void } {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

/** A unit submits; waits for the first arrival. */
export async function submit(
  { bed, ledger }: Place,
  options: Parameters<FakeLedger['submit']>[1] = {},
): Promise<string> {
  const dossierId = randomUUID();
  ledger.submit(dossierId, options);
  await bed.wake(dossierId);
  await until('the first arrival', () => ledger.dossier(dossierId).arrivals.length === 1);
  await rest(bed, dossierId);
  return dossierId;
}

/** A level forwards; waits for the next arrival. */
export async function forward({ bed, ledger }: Place, dossierId: string): Promise<string> {
  const arrivals = ledger.dossier(dossierId).arrivals.length;
  ledger.forward(dossierId);
  await bed.wake(dossierId);
  await until('the next arrival', () => ledger.dossier(dossierId).arrivals.length === arrivals + 1);
  await rest(bed, dossierId);
  return dossierId;
}

async function close({ bed, ledger }: Place, dossierId: string): Promise<string> {
  ledger.closeDossier(dossierId);
  await bed.wake(dossierId);
  await bed.workflow(dossierId).result();
  return dossierId;
}

export function rest(bed: TemporalBed, dossierId: string): Promise<void> {
  return until('the dossier at rest', async () => (await bed.waiting(dossierId)).for !== 'the log');
}
