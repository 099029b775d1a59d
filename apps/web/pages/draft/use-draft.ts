import { useQueryClient } from '@tanstack/react-query';
import type { DraftView } from '../../../../libs/contracts/views/drafts.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useWorkingCopy } from '../../working-copy/use-working-copy.js';
import { draftWorkOf, saveDraftBody } from './draft-work.js';

/** The draft as it is being written: saved as one types. */
export function useDraft(draft: DraftView) {
  const client = useQueryClient();
  const params = { id: draft.id };
  return useWorkingCopy({
    key: `draft.${draft.id}`,
    view: draft,
    workOf: draftWorkOf,
    versionOf: ({ version }) => version,
    save: async (work, version) => {
      const saved = await call('saveDraft', { params, body: saveDraftBody(work, version) });
      client.setQueryData(keys.draft(draft.id), saved);
      void client.invalidateQueries({ queryKey: keys.drafts });
      return saved;
    },
    load: () => call('getDraft', { params }),
  });
}

export type Draft = ReturnType<typeof useDraft>;
