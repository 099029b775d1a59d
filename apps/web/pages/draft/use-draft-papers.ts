import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { type ReadyUpload, useUploads } from '../../uploads/use-uploads.js';
import type { Draft } from './use-draft.js';

/** Uploads of a draft: a received and assigned file becomes a paper, or takes the place of one. */
export function useDraftPapers(draft: Draft) {
  return useUploads(({ upload, lines, replaces }: ReadyUpload) =>
    draft.change((work) => {
      const satisfies = lines.map(({ item, nominationId }) => ({ item, nominationId }));
      if (work.papers.some(({ id }) => id === replaces))
        return {
          ...work,
          papers: work.papers.map((paper) => (paper.id === replaces ? { ...paper, upload, satisfies } : paper)),
        };
      return { ...work, papers: [...work.papers, { id: newIdempotencyKey(), upload, satisfies }] };
    }),
  );
}
