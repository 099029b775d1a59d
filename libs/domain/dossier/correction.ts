import type { Answered } from '../campaign/checklist.js';

/** What a correction says while the unit works on it: papers that replace or are added, nominees withdrawn, a note. */
export interface CorrectionContent {
  readonly papers: readonly {
    readonly id: string;
    readonly uploadId: string;
    readonly satisfies: readonly Answered[];
    readonly replaces: string | null;
  }[];
  readonly withdrawn: readonly { readonly nominationId: string; readonly reason: string | null }[];
  readonly note: string | null;
}

/** A correction that nobody has begun: its version is 0. */
export const unbegunCorrection: CorrectionContent = { papers: [], withdrawn: [], note: null };

/**
 * What differs between two versions of a correction, for a person whose screen was stale. A paper is named by the paper it
 * replaces, or by its own id when it replaces none: whoever replaces the same paper again changes it.
 */
export interface CorrectionDifference {
  readonly papersAdded: readonly string[];
  readonly papersRemoved: readonly string[];
  readonly papersChanged: readonly string[];
  readonly nomineesWithdrawn: readonly string[];
  readonly nomineesKept: readonly string[];
  readonly reasonsChanged: readonly string[];
  readonly noteChanged: boolean;
}

/** What the later version of a correction says otherwise than the one that was seen. */
export function correctionDifference(seen: CorrectionContent, now: CorrectionContent): CorrectionDifference {
  const papers = difference(papersByPlace(seen), papersByPlace(now));
  const withdrawn = difference(reasonsByNominee(seen), reasonsByNominee(now));
  return {
    papersAdded: papers.added,
    papersRemoved: papers.removed,
    papersChanged: papers.changed,
    nomineesWithdrawn: withdrawn.added,
    nomineesKept: withdrawn.removed,
    reasonsChanged: withdrawn.changed,
    noteChanged: seen.note !== now.note,
  };
}

function papersByPlace({ papers }: CorrectionContent): ReadonlyMap<string, string> {
  return new Map(
    papers.map(({ id, uploadId, satisfies, replaces }) => [
      replaces ?? id,
      JSON.stringify([uploadId, satisfies.map(({ item, nominationId }) => [item, nominationId])]),
    ]),
  );
}

function reasonsByNominee({ withdrawn }: CorrectionContent): ReadonlyMap<string, string | null> {
  return new Map(withdrawn.map(({ nominationId, reason }) => [nominationId, reason]));
}

function difference(before: ReadonlyMap<string, string | null>, after: ReadonlyMap<string, string | null>) {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
    changed: [...after].filter(([key, value]) => before.has(key) && before.get(key) !== value).map(([key]) => key),
  };
}
