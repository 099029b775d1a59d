import type { ChecklistLineView } from '../../../libs/contracts/views/checklist.js';
import { answersLine } from '../../../libs/domain/campaign/checklist.js';
import type { UploadItem } from './use-uploads.js';

/** The file on its way that will answer a line of the checklist, so that nobody sends a second one meanwhile. */
export function uploadFor(
  items: readonly UploadItem[],
  line: Pick<ChecklistLineView, 'item' | 'nominationId'>,
): UploadItem | undefined {
  return items.find(({ state, lines }) => state !== 'failed' && lines?.some((answered) => answersLine(answered, line)));
}
