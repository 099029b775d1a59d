import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import { createFakeLedger, type FakeLedger } from './fake-ledger.js';
import { forward, held, rest, submit } from './scenarios.js';
import { eventCounts, openTemporalBed, type TemporalBed, until } from './temporal-bed.js';

let ledger: FakeLedger;
let bed: TemporalBed;

beforeAll(async () => {
  ledger = createFakeLedger();
  bed = await openTemporalBed(ledger);
}, 60_000);

afterEach(() => {
  ledger.trouble = {};
});

afterAll(() => bed.close());

const submitted = (options: Parameters<FakeLedger['submit']>[1] = {}) => submit({ bed, ledger }, options);
const times = (dossierId: string) => ledger.asked.filter((asked) => asked === dossierId).length;

describe('a dossier on its route', () => {
  it('arrives at each level after each decision, and ends when it is closed', async () => {
    const dossierId = await submitted();
    for (let level = 2; level <= 6; level += 1) await forward({ bed, ledger }, dossierId);
    ledger.closeDossier(dossierId);
    await bed.wake(dossierId);
    await bed.workflow(dossierId).result();
    expect(ledger.dossier(dossierId).arrivals).toHaveLength(6);
  });

  it('costs at most eight events and one workflow task a decision', async () => {
    const decisions = 20;
    const dossierId = await submitted({ plan: [{ name: 'reminder', afterMs: 86_400_000 }] });
    const before = eventCounts(await bed.history(dossierId));
    for (let decision = 0; decision < decisions; decision += 1) await forward({ bed, ledger }, dossierId);
    const after = eventCounts(await bed.history(dossierId));
    const added = Object.fromEntries(
      Object.keys(after).map((type) => [type, (after[type] ?? 0) - (before[type] ?? 0)]),
    );
    const events = Object.values(added).reduce((sum, count) => sum + count, 0);
    expect(added['workflow_task_completed']).toBe(decisions);
    expect(events / decisions).toBeLessThanOrEqual(8);
    expect(added).toMatchObject({ marker_recorded: decisions, timer_started: decisions, timer_canceled: decisions });
  });

  it('does as much after three wakes as after one', async () => {
    const dossierId = await submitted();
    ledger.forward(dossierId);
    await Promise.all([bed.wake(dossierId), bed.wake(dossierId), bed.wake(dossierId)]);
    await until('the arrival', () => ledger.dossier(dossierId).arrivals.length === 2);
    expect(ledger.dossier(dossierId).arrivals).toHaveLength(2);
  });

  it('asks the log again when it is woken while the log is answering', async () => {
    const dossierId = await submitted();
    const [committed, answer] = [held(), held()];
    ledger.trouble.afterCommit = () => {
      ledger.trouble = {};
      committed.release();
      return answer.until;
    };
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    await committed.until;
    // The answer that is on its way does not know of this one.
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    answer.release();
    await until('the second arrival', () => ledger.dossier(dossierId).arrivals.length === 3);
  });

  it('ends at once when a wake comes for a closed dossier, and begins anew when it is needed', async () => {
    const dossierId = await submitted();
    ledger.closeDossier(dossierId);
    await bed.wake(dossierId);
    await bed.workflow(dossierId).result();
    const before = times(dossierId);
    await bed.wake(dossierId);
    await bed.workflow(dossierId).result();
    expect(times(dossierId)).toBe(before + 1);
    expect(eventCounts(await bed.history(dossierId))).toMatchObject({ workflow_execution_completed: 1 });
  });

  it('marks reminders and the due instant by its own timer', async () => {
    const plan = [
      { name: 'reminder', afterMs: 1_000 },
      { name: 'overdue', afterMs: 2_000 },
    ];
    const dossierId = await submitted({ plan });
    await until('the overdue mark', () => ledger.dossier(dossierId).marks.length === 2);
    await until('rest', async () => (await bed.waiting(dossierId)).for === 'a wake');
    expect(ledger.dossier(dossierId).marks.map((mark) => mark.split(' ')[0])).toEqual(['reminder', 'overdue']);
  });

  it('keeps its journey when its history is renewed', async () => {
    const dossierId = await submitted();
    const first = (await bed.workflow(dossierId).describe()).runId;
    for (let wake = 0; wake < 1_100; wake += 50) {
      await Promise.all(Array.from({ length: 50 }, () => bed.wake(dossierId)));
    }
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    await until('the arrival', () => ledger.dossier(dossierId).arrivals.length === 2);
    await until('a new run', async () => (await bed.workflow(dossierId).describe()).runId !== first);
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    await until('the next arrival', () => ledger.dossier(dossierId).arrivals.length === 3);
    expect(
      eventCounts(await bed.client.workflow.getHandle(`dossier/${dossierId}`, first).fetchHistory()),
    ).toMatchObject({
      workflow_execution_continued_as_new: 1,
    });
  }, 60_000);
});

describe('while the database does not answer', () => {
  it('goes on asking as a normal activity, and arrives once it is back', async () => {
    const dossierId = await submitted();
    ledger.trouble.advance = async () => {
      throw new Error('the database did not answer in time');
    };
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    await until('the normal activity', async () => {
      return (eventCounts(await bed.history(dossierId))['activity_task_scheduled'] ?? 0) === 1;
    });
    expect(ledger.dossier(dossierId).arrivals).toHaveLength(1);
    ledger.trouble = {};
    await until('the arrival', () => ledger.dossier(dossierId).arrivals.length === 2);
  });
});

describe('an effect', () => {
  const stampsOf = (dossierId: string) => ledger.stamped.filter((effect) => effect.startsWith(dossierId));

  it('is carried out once although every turn names it while it flies', async () => {
    const stamping = held();
    ledger.trouble.stamp = () => stamping.until;
    const dossierId = await submitted({ stamps: true });
    await bed.wake(dossierId);
    await rest(bed, dossierId);
    await bed.wake(dossierId);
    await rest(bed, dossierId);
    stamping.release();
    await until('the stamp', () => stampsOf(dossierId).length > 0);
    await until('no effect in flight', async () => (await bed.waiting(dossierId)).effectsInFlight.length === 0);
    expect(stampsOf(dossierId)).toEqual([`${dossierId}/1`]);
  });

  it('that keeps failing does not keep the dossier from its next level', async () => {
    ledger.trouble.stamp = async () => {
      throw new Error('the object store is away');
    };
    const dossierId = await submitted({ stamps: true });
    await forward({ bed, ledger }, dossierId);
    await forward({ bed, ledger }, dossierId);
    expect((await bed.waiting(dossierId)).effectsInFlight).toHaveLength(3);
    const scheduled = (await bed.history(dossierId)).events?.flatMap(
      (event) => event.activityTaskScheduledEventAttributes ?? [],
    );
    expect(scheduled?.map((attributes) => attributes.retryPolicy?.maximumAttempts)).toEqual([5, 5, 5]);
    await bed.workflow(dossierId).terminate();
  });

  it('that is given up stands failed with its reason, and is carried out when it is due again', async () => {
    ledger.trouble.stamp = async () => {
      throw ApplicationFailure.nonRetryable('no object documents/1', 'original-missing');
    };
    const dossierId = await submitted({ stamps: true });
    const effectId = `${dossierId}/1`;
    await until('the failure', () => ledger.failures.some((failure) => failure.effectId === effectId));
    expect(ledger.failures.at(-1)).toEqual({ effectId, reason: 'original-missing: no object documents/1' });
    ledger.trouble = {};
    ledger.retry(effectId);
    await bed.wake(dossierId);
    await until('the stamp', () => stampsOf(dossierId).length === 1);
  });

  it('made due again before its failure has landed is not forgotten', async () => {
    const recording = held();
    ledger.trouble.stamp = async () => {
      ledger.trouble.stamp = undefined;
      throw ApplicationFailure.nonRetryable('gone', 'original-missing');
    };
    ledger.trouble.afterFailure = () => recording.until;
    const dossierId = await submitted({ stamps: true });
    const effectId = `${dossierId}/1`;
    await until('the failure', () => ledger.dossier(dossierId).effects.get(effectId) === 'failed');
    ledger.retry(effectId);
    await bed.wake(dossierId);
    await rest(bed, dossierId);
    recording.release();
    await until('the stamp', () => stampsOf(dossierId).length === 1);
  });

  it('in flight keeps the run of a closed dossier until it has landed', async () => {
    const stamping = held();
    ledger.trouble.stamp = () => stamping.until;
    const dossierId = await submitted({ stamps: true });
    ledger.closeDossier(dossierId);
    await bed.wake(dossierId);
    await until('waiting for it', async () => (await bed.waiting(dossierId)).for === 'effects');
    stamping.release();
    await bed.workflow(dossierId).result();
    expect(stampsOf(dossierId)).toHaveLength(1);
  });

  it('costs six events and one more workflow task', async () => {
    const dossierId = await submitted();
    const before = eventCounts(await bed.history(dossierId));
    ledger.dossier(dossierId).effects.set(`${dossierId}/9`, 'due');
    await forward({ bed, ledger }, dossierId);
    await until('no effect in flight', async () => (await bed.waiting(dossierId)).effectsInFlight.length === 0);
    const after = eventCounts(await bed.history(dossierId));
    const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total(after) - total(before)).toBeLessThanOrEqual(8 + 6);
    expect((after['workflow_task_completed'] ?? 0) - (before['workflow_task_completed'] ?? 0)).toBe(2);
  });
});

describe('a dossier that waits for long', () => {
  it('is reminded over four hundred days in seconds, and is woken as ever afterwards', async () => {
    const day = 86_400_000;
    const days = [100, 200, 390, 400];
    const dossierId = randomUUID();
    ledger.submit(dossierId, { plan: days.map((after) => ({ name: `day-${after}`, afterMs: after * day })) });
    await bed.startSkippingTime(dossierId);
    await until('the overdue mark', () => ledger.dossier(dossierId).marks.length === 4, 25_000);
    const [arrival] = ledger.dossier(dossierId).arrivals;
    const elapsed = ledger.dossier(dossierId).marks.map((mark) => {
      return Math.floor((Date.parse(mark.split(' ')[1] ?? '') - Date.parse(arrival ?? '')) / day);
    });
    expect(elapsed).toEqual(days);
    await rest(bed, dossierId);
    await forward({ bed, ledger }, dossierId);
  }, 40_000);
});
