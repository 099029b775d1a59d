import type { ChecklistLineView } from '../../../../libs/contracts/views/checklist.js';
import type { Uploads } from '../../uploads/use-uploads.js';
import type { Draft } from './use-draft.js';

/** What the parts of the draft page work on. */
export interface DraftParts {
  readonly draft: Draft;
  readonly uploads: Uploads;
  readonly checklist: readonly ChecklistLineView[];
}
