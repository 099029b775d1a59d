import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';
import type { DossierNotes, OpinionNote } from './notes.js';

/** The reader's level's opinion on a nomination as the screen shows it: what is being entered, else what stands recorded. */
export function shownOpinion(nomination: NominationView, notes: DossierNotes): OpinionNote {
  const entered = notes.opinions[nomination.nominee.id];
  if (entered) return entered;
  const { current } = nomination;
  if (current?.standing) return { recommend: current.recommend, reason: current.reason ?? '' };
  return { recommend: null, reason: '' };
}

export interface Standing {
  readonly agreed: number;
  readonly refused: number;
  readonly undecided: readonly NominationView[];
  /** refused without saying why */
  readonly unexplained: readonly NominationView[];
  /** entered and not recorded yet */
  readonly unsent: readonly {
    readonly nominationId: string;
    readonly recommend: boolean;
    readonly reason: string | null;
  }[];
}

/** Where the level stands over all nominations that still travel. */
export function standingOf(dossier: DossierView, notes: DossierNotes): Standing {
  const active = dossier.nominations.filter((nomination) => !nomination.withdrawn && !nomination.outcome);
  const shown = active.map((nomination) => ({ nomination, opinion: shownOpinion(nomination, notes) }));
  return {
    agreed: shown.filter(({ opinion }) => opinion.recommend === true).length,
    refused: shown.filter(({ opinion }) => opinion.recommend === false).length,
    undecided: shown.filter(({ opinion }) => opinion.recommend === null).map(({ nomination }) => nomination),
    unexplained: shown
      .filter(({ opinion }) => opinion.recommend === false && opinion.reason.trim() === '')
      .map(({ nomination }) => nomination),
    unsent: shown.flatMap(({ nomination, opinion: { recommend, reason } }) =>
      recommend === null || isRecorded(nomination, recommend, reason)
        ? []
        : [{ nominationId: nomination.nominee.id, recommend, reason: reason.trim() || null }],
    ),
  };
}

function isRecorded({ current }: NominationView, recommend: boolean, reason: string): boolean {
  return Boolean(
    current?.standing && current.recommend === recommend && (current.reason ?? '') === (reason.trim() || ''),
  );
}
