import type { SaveCorrectionBody } from '../../../../libs/contracts/bodies.js';
import type { ChecklistLineView } from '../../../../libs/contracts/views/checklist.js';
import type { CorrectionView } from '../../../../libs/contracts/views/corrections.js';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { answersLine } from '../../../../libs/domain/campaign/checklist.js';

/** What a unit writes of a correction: papers that replace or add, nominees withdrawn, a note. */
export type CorrectionWork = Pick<CorrectionView, 'papers' | 'withdrawn' | 'note'>;

export const correctionWorkOf = ({ papers, withdrawn, note }: CorrectionWork): CorrectionWork => ({
  papers,
  withdrawn,
  note,
});

export function saveCorrectionBody(
  { papers, withdrawn, note }: CorrectionWork,
  draftVersion: number,
): SaveCorrectionBody {
  return {
    draftVersion,
    papers: papers.map(({ id, upload, satisfies, replaces }) => ({ id, uploadId: upload.id, satisfies, replaces })),
    withdrawn,
    note,
  };
}

/** The checklist as it will stand: lines of withdrawn nominees gone, replaced papers out, brought papers in. */
export function correctedChecklist(
  dossier: DossierView,
  { papers, withdrawn }: CorrectionWork,
): readonly ChecklistLineView[] {
  const gone = new Set([
    ...withdrawn.map(({ nominationId }) => nominationId),
    ...dossier.nominations.flatMap((nomination) => (nomination.withdrawn ? nomination.nominee.id : [])),
  ]);
  const replaced = new Set(papers.flatMap(({ replaces }) => replaces ?? []));
  const kept = dossier.papers.filter((paper) => !paper.replacedBy && !replaced.has(paper.id));
  return dossier.checklist
    .filter(({ nominationId }) => nominationId === null || !gone.has(nominationId))
    .map((line) => ({
      ...line,
      paperId:
        [...kept, ...papers].find(({ satisfies }) => satisfies.some((answered) => answersLine(answered, line)))?.id ??
        null,
    }));
}
