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
