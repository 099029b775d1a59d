import type { SaveDraftBody } from '../../../../libs/contracts/bodies.js';
import type { ChecklistLineView } from '../../../../libs/contracts/views/checklist.js';
import type { DraftPaperView, DraftView } from '../../../../libs/contracts/views/drafts.js';
import type { NomineeView } from '../../../../libs/contracts/views/nominees.js';
import { answersLine } from '../../../../libs/domain/campaign/checklist.js';

/** What people write of a draft: who is nominated, and which papers answer which lines. */
export interface DraftWork {
  readonly nominees: readonly NomineeView[];
  readonly papers: readonly DraftPaperView[];
  /** left out by copies that were kept on a device before drafts had them */
  readonly facts?: DraftView['facts'];
  readonly promises?: DraftView['promises'];
}

export const draftWorkOf = ({ nominees, papers, facts, promises }: DraftWork): DraftWork => ({
  nominees,
  papers,
  facts,
  promises,
});

/** The body that saves the work on top of a version. */
export function saveDraftBody({ nominees, papers, facts, promises }: DraftWork, version: number): SaveDraftBody {
  return {
    version,
    ...(facts ? { facts: [...facts] } : {}),
    ...(promises ? { promises: [...promises] } : {}),
    nominees: nominees.map((nominee) => {
      if (nominee.kind === 'individual') return nominee;
      const { name: _, ...rest } = nominee;
      return rest;
    }),
    papers: papers.map(({ id, upload, satisfies }) => ({ id, uploadId: upload.id, satisfies })),
  };
}

/** The checklist with the papers of the work, which may be a moment ahead of the server. */
export function checklistOf(
  { checklist }: Pick<DraftView, 'checklist'>,
  { papers, nominees }: DraftWork,
): readonly ChecklistLineView[] {
  return checklist
    .filter(({ nominationId }) => nominationId === null || nominees.some(({ id }) => id === nominationId))
    .map((line) => ({
      ...line,
      nomineeName: nominees.find(({ id }) => id === line.nominationId)?.name ?? line.nomineeName,
      paperId: papers.find(({ satisfies }) => satisfies.some((answered) => answersLine(answered, line)))?.id ?? null,
    }));
}

export function withoutNominee(work: DraftWork, id: string): DraftWork {
  return {
    ...work,
    facts: work.facts?.filter(({ nomineeId }) => nomineeId !== id),
    promises: work.promises?.filter(({ nominationId }) => nominationId !== id),
    nominees: work.nominees.filter((nominee) => nominee.id !== id),
    papers: work.papers.map((paper) => ({
      ...paper,
      satisfies: paper.satisfies.filter(({ nominationId }) => nominationId !== id),
    })),
  };
}

/** Whether a line still stands in the way: no paper answers it, no promise puts it off, and it is not left to the unit. */
export function isOwed(line: ChecklistLineView, { promises = [] }: DraftWork): boolean {
  if (line.paperId !== null || line.optional) return false;
  return !(line.promisable && promises.some((promise) => answersLine(promise, line)));
}
