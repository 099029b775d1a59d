import type { Place } from './find-free-place.js';
import type { SlipReason } from './slip-reason.js';

/** What comes of a paper that is to be stamped: its copy, or a slip beside it where the copy cannot carry the stamp. */
export interface StampedCopy {
  readonly bytes: Uint8Array;
  readonly kind: 'stamped-copy' | 'slip';
  /** why it is a slip */
  readonly reason?: SlipReason;
  /** where the stamp's upper left corner lies on page 1 as seen, in points */
  readonly place?: Place;
  /** characters of the stamp that the font cannot show and that were replaced with «□» */
  readonly substituted: readonly string[];
}
