import { useQueryClient } from '@tanstack/react-query';
import type { CorrectionView } from '../../../../libs/contracts/views/corrections.js';
import { call } from '../../api/call.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { keys } from '../../api/keys.js';
import { useUploads } from '../../uploads/use-uploads.js';
import { useWorkingCopy } from '../../working-copy/use-working-copy.js';
import { correctionWorkOf, saveCorrectionBody } from './correction-work.js';

/** The correction as it is being written, saved as one types, and the files on their way into it. */
export function useCorrection(correction: CorrectionView) {
  const client = useQueryClient();
  const id = correction.dossierId;
  const copy = useWorkingCopy({
    key: `correction.${id}`,
    view: correction,
    workOf: correctionWorkOf,
    versionOf: ({ draftVersion }) => draftVersion,
    save: async (work, draftVersion) => {
      const saved = await call('saveCorrection', { params: { id }, body: saveCorrectionBody(work, draftVersion) });
      client.setQueryData(keys.correction(id), saved);
      return saved;
    },
    load: () => call('getCorrection', { params: { id } }),
  });
  const uploads = useUploads(({ upload, lines, replaces }) =>
    copy.change((work) => {
      const satisfies = lines.map(({ item, nominationId }) => ({ item, nominationId }));
      const others = work.papers.filter((paper) => !replaces || paper.replaces !== replaces);
      return { ...work, papers: [...others, { id: newIdempotencyKey(), upload, satisfies, replaces }] };
    }),
  );
  return { copy, uploads };
}

export type Correction = ReturnType<typeof useCorrection>;
