import type { SubjectView } from '../../../../libs/contracts/views/subjects.js';

/** What every part of the page shows, and what it does when something was written. */
export interface SubjectPart {
  readonly subject: SubjectView;
  readonly changed: (subject: SubjectView) => void;
}
