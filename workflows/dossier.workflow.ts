import {
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  TemporalFailure,
} from '@temporalio/workflow';
import type { AdvanceInput, DossierActivities, Standing } from './dossier.activities.js';
import { type DossierWorkflowInput, getWaitingQuery, type Waiting, wakeSignal } from './dossier.messages.js';
import { effectFlights } from './effect-flights.js';

type Advancing = Pick<DossierActivities, 'advance'>;

const { advance: advanceAtOnce } = proxyLocalActivities<Advancing>({
  summary: 'advance',
  // Part of the workflow task, so it must end well before the 8 s or so after which the task writes heartbeats into the history.
  scheduleToCloseTimeout: '5 seconds',
  // The ledger gives up a lock after 2 s; two short tries ride out a restart of the connection pool and no more.
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds', maximumInterval: '500 milliseconds' },
});

const { advance: advancePatiently } = proxyActivities<Advancing>({
  summary: 'advance, once the database answers',
  // Above everything the ledger bounds itself: 5 s for a connection, 2 s for the lock, 5 s for a statement.
  startToCloseTimeout: '20 seconds',
  // A database may be away for a night: without end, and at most half a minute late after it is back.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/**
 * A run is renewed at about so many events; a replay of them takes 0.2 s, and a dossier's whole life is usually shorter. The run
 * counts them itself, a turn at its most: what the SDK says of the history's length after a local activity is not the same when the
 * history is replayed, so a decision by it breaks the replay (seen with 1.24.0 under a burst of wakes).
 */
const longHistory = 1_000;
const eventsOf = { turn: 8, effect: 8, wake: 1 };

/**
 * The journey of one dossier: arrive, stamp, tell the holder, wait with reminders, move on. The log decides all of it; every turn
 * begins by asking what stands there, so two wakes do as much as one and a run may be ended and begun anew at any moment.
 */
export async function dossierWorkflow({ dossierId }: DossierWorkflowInput): Promise<void> {
  let woken = false;
  let events = 0;
  let waiting: Pick<Waiting, 'for' | 'waitMs'> = { for: 'the log', waitMs: null };
  const wake = () => {
    woken = true;
  };
  const effects = effectFlights(wake);
  setHandler(wakeSignal, () => {
    events += eventsOf.wake;
    wake();
  });
  setHandler(getWaitingQuery, () => ({ ...waiting, effectsInFlight: effects.ids() }));
  const waitFor = (what: Waiting['for'], waitMs: number | null = null) => {
    waiting = { for: what, waitMs };
    setCurrentDetails(`waits for ${what}`);
  };
  const landed = () => effects.ids().length === 0;

  for (;;) {
    // Cleared before the log is asked: a wake that comes meanwhile may be about something the answer does not know.
    woken = false;
    waitFor('the log');
    const standing = await askTheLog({ dossierId, workflowNow: new Date().toISOString() });
    for (const effect of standing.effects) effects.begin(effect);
    events += eventsOf.turn + eventsOf.effect * standing.effects.length;
    if (standing.closed) {
      waitFor('effects');
      await condition(() => woken || landed());
      if (!woken) return;
    } else if (events >= longHistory && landed() && !woken) {
      await continueAsNew<typeof dossierWorkflow>({ dossierId });
    } else if (standing.waitMs === null) {
      waitFor('a wake');
      await condition(() => woken);
    } else {
      waitFor('an instant', standing.waitMs);
      // Never 0: a condition without time would write a marker into the history.
      await condition(() => woken, Math.max(1, standing.waitMs), { summary: 'the next reminder or due instant' });
    }
  }
}

/** One workflow task when the database answers; when it does not, patiently and without holding the workflow task. */
async function askTheLog(input: AdvanceInput): Promise<Standing> {
  try {
    return await advanceAtOnce(input);
  } catch (error) {
    // A failed local activity comes without the wrapping of a normal one; anything that is no failure at all is a fault of ours.
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    return advancePatiently(input);
  }
}
