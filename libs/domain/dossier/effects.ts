import type { ArrivalNumber, Dossier } from './dossier.js';
import type { RecordedEvent } from './event.js';

/** A mark that is put on a copy of a paper. */
interface Mark {
  /** whether an event causes it, given the state right after */
  readonly causedBy: (dossier: Dossier, recorded: RecordedEvent) => boolean;
  /** whose mark it is and its number, by the sequence of the event that caused it; undefined when the log has no such */
  readonly facts: (dossier: Dossier, sequence: number) => MarkFacts | undefined;
}

interface MarkFacts {
  readonly organisationName: string;
  readonly number: ArrivalNumber;
}

/** The one table of marks; each is an effect: something that must follow outside the database, done once however often it is tried. */
const marks = {
  'stamp-copy': {
    causedBy: ({ route }, { event }) =>
      event.type === 'arrived' && event.arrivalNumber !== null && (route[event.stage]?.stamp ?? false),
    facts: ({ route, visits }, sequence) => {
      const visit = visits.find((candidate) => candidate.sequence === sequence);
      const stage = visit && route[visit.stage];
      return stage && visit.arrivalNumber
        ? { organisationName: stage.organisationName, number: visit.arrivalNumber }
        : undefined;
    },
  },
} as const satisfies Record<string, Mark>;

export type EffectKind = keyof typeof marks;

export const effectKinds = Object.keys(marks) as [EffectKind, ...EffectKind[]];

interface EffectToDo {
  readonly kind: EffectKind;
  readonly sequence: number;
}

/** The effects an event causes; routing waits for none. */
export function effectsOf(dossier: Dossier, recorded: RecordedEvent): readonly EffectToDo[] {
  return effectKinds
    .filter((kind) => marks[kind].causedBy(dossier, recorded))
    .map((kind) => ({ kind, sequence: recorded.sequence }));
}

/** What the mark of an effect says. */
export function markFacts(dossier: Dossier, { kind, sequence }: EffectToDo): MarkFacts | undefined {
  return marks[kind].facts(dossier, sequence);
}
