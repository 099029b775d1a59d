import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { DossierActivities, DueEffect } from './dossier.activities.js';

const { stampCopy } = proxyActivities<Pick<DossierActivities, 'stampCopy'>>({
  summary: 'a stamped copy',
  // A stamp takes seconds, its child is ended after 30 s; up to 200 MB come from the store before and go nowhere after.
  startToCloseTimeout: '2 minutes',
  // A killed worker says nothing: without heartbeats its stamp would only be tried again after the two minutes.
  heartbeatTimeout: '10 seconds',
  // 5 + 10 + 20 + 40 s: with the attempts themselves about two minutes, long enough for a store to be restarted; what is still
  // broken then needs a person, who tries again from the operator's page. No schedule-to-close: time without any worker is no
  // failure of the effect.
  retry: { maximumAttempts: 5, initialInterval: '5 seconds', backoffCoefficient: 2 },
});

const { recordEffectFailure } = proxyActivities<Pick<DossierActivities, 'recordEffectFailure'>>({
  summary: 'an effect given up',
  // One statement; the database bounds it at 15 s.
  startToCloseTimeout: '20 seconds',
  // Tried until it stands in the database: an effect that is neither due nor failed would be seen by nobody.
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** The effects a run has begun and not seen the end of. */
export interface EffectFlights {
  /** Begins an effect without waiting for it; one that is in flight is not begun twice. */
  begin(effect: DueEffect): void;
  ids(): readonly string[];
}

/**
 * Carries effects out beside the route. `askAgain` is called when an effect was named again during its flight: it may have failed
 * and been made due once more by a person in between, so the log has to be asked.
 */
export function effectFlights(askAgain: () => void): EffectFlights {
  const namedAgain = new Map<string, boolean>();

  /** Whatever its mark, an effect makes a copy; which mark it is the activity reads from the log. */
  async function fly({ id }: DueEffect): Promise<void> {
    try {
      await stampCopy({ effectId: id });
    } catch (error) {
      if (isCancellation(error)) throw error;
      await recordEffectFailure({ effectId: id, reason: reasonOf(error) });
    }
  }

  return {
    begin(effect) {
      if (namedAgain.has(effect.id)) {
        namedAgain.set(effect.id, true);
        return;
      }
      namedAgain.set(effect.id, false);
      fly(effect)
        // Only a cancelled run comes here: its effects stay due, and the next run takes them up.
        .catch(() => undefined)
        .finally(() => {
          if (namedAgain.get(effect.id)) askAgain();
          namedAgain.delete(effect.id);
        });
    },
    ids: () => [...namedAgain.keys()],
  };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? (error.cause ?? error) : error;
  if (cause instanceof ApplicationFailure) return `${cause.type ?? 'failure'}: ${cause.message}`;
  // A timeout: the worker was killed or the attempt took too long, five times over.
  return `no-answer: ${cause instanceof Error ? cause.message : String(cause)}`;
}
