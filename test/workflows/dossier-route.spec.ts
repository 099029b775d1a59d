import { randomUUID } from 'node:crypto';
import { createFakeLedger, type FakeLedger } from './fake-ledger.js';
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

async function submitted(options: Parameters<FakeLedger['submit']>[1] = {}): Promise<string> {
  const dossierId = randomUUID();
  ledger.submit(dossierId, options);
  await bed.wake(dossierId);
  await until('the first arrival', async () => (await bed.waiting(dossierId)).for !== 'the log');
  return dossierId;
}

const times = (dossierId: string) => ledger.asked.filter((asked) => asked === dossierId).length;

describe('a dossier on its route', () => {
  it('arrives at each level after each decision, and ends when it is closed', async () => {
    const dossierId = await submitted();
    for (let level = 2; level <= 6; level += 1) {
      ledger.forward(dossierId);
      await bed.wake(dossierId);
      await until(`arrival at level ${level}`, () => ledger.dossier(dossierId).arrivals.length === level);
    }
    ledger.closeDossier(dossierId);
    await bed.wake(dossierId);
    await bed.workflow(dossierId).result();
    expect(ledger.dossier(dossierId).arrivals).toHaveLength(6);
  });

  it('costs at most eight events and one workflow task a decision', async () => {
    const decisions = 20;
    const dossierId = await submitted({ plan: [{ name: 'reminder', afterMs: 86_400_000 }] });
    const before = eventCounts(await bed.history(dossierId));
    for (let level = 2; level <= decisions + 1; level += 1) {
      ledger.forward(dossierId);
      await bed.wake(dossierId);
      await until(`arrival at level ${level}`, async () => {
        return ledger.dossier(dossierId).arrivals.length === level && (await bed.waiting(dossierId)).for !== 'the log';
      });
    }
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
    let commit = () => {};
    const committed = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let answer = () => {};
    ledger.trouble.afterCommit = () => {
      ledger.trouble = {};
      commit();
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    await committed;
    // The answer that is on its way does not know of this one.
    ledger.forward(dossierId);
    await bed.wake(dossierId);
    answer();
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
