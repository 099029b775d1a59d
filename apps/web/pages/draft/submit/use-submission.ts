import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftView } from '../../../../../libs/contracts/views/drafts.js';
import type { ApiError } from '../../../api/api-error.js';
import { keys } from '../../../api/keys.js';
import { useCommand } from '../../../api/use-command.js';
import { draftPath } from '../../../paths.js';
import { draftDifferences } from '../draft-differences.js';
import { draftWorkOf } from '../draft-work.js';
import { sentParam } from '../sent-param.js';
import type { Draft } from '../use-draft.js';

/** Confirms one version and submits exactly it. A version that came meanwhile takes the confirmation away and is shown. */
export function useSubmission(draft: Draft) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<DraftView | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const { base } = draft;
  const confirmed = seen?.version === base.version;

  const submitting = useCommand('submitDraft', {
    meta: { handled: true },
    onError: (error) => {
      setRefusal(error);
      if (error.status === 409) void client.invalidateQueries({ queryKey: keys.draft(base.id) });
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.drafts });
      void client.invalidateQueries({ queryKey: keys.dossierLists });
      void navigate(`${draftPath(base.id)}?${sentParam}=${id}`, { replace: true });
    },
  });

  return {
    confirmed,
    sending: submitting.isPending,
    refusal,
    /** what changed since the head confirmed */
    changes: seen && !confirmed ? draftDifferences(draftWorkOf(seen), draftWorkOf(base)) : null,
    confirm: (tick: boolean) => {
      setRefusal(null);
      setSeen(tick ? base : null);
    },
    submit: () => {
      setRefusal(null);
      submitting.mutate({
        params: { id: base.id },
        body: {
          version: base.version,
          papers: base.papers.map(({ upload }) => ({ uploadId: upload.id, sha256: upload.sha256 })),
          accuracyConfirmed: confirmed,
        },
      });
    },
  };
}
