import type { Dossier } from './dossier.js';
import type { RecordedEvent } from './event.js';

/** What must follow outside the database. Each is done once however often it is tried; routing waits for none. */
export const effectKinds = ['stamp-copy'] as const;
export type EffectKind = (typeof effectKinds)[number];

export interface EffectToDo {
  readonly kind: EffectKind;
  readonly sequence: number;
}

/** The effects an event causes: a stamped copy of the submission letter for every registered arrival that stamps. */
export function effectsOf(dossier: Dossier, recorded: RecordedEvent): readonly EffectToDo[] {
  if (recorded.event.type !== 'arrived') return [];
  const stage = dossier.route[recorded.event.stage];
  return stage?.stamp && recorded.event.arrivalNumber ? [{ kind: 'stamp-copy', sequence: recorded.sequence }] : [];
}
