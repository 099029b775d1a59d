import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PlanDraftView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';
import { planPath } from '../../paths.js';
import { PlanChanges } from './PlanChanges.js';

interface Props {
  readonly draft: PlanDraftView;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Shows what a publication changes and asks why, before everybody sees it. */
export function PublishPlan({ draft, opened, close }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const publish = useCommand('publishPlan', {
    meta: { handled: true },
    onSuccess: (plan) => {
      tellDone(texts.done.published);
      client.setQueryData(keys.plan(plan.id), plan);
      void client.invalidateQueries({ queryKey: keys.plans });
      void client.invalidateQueries({ queryKey: keys.campaigns });
      void navigate(planPath(plan.id), { replace: true });
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.draft.publishTitle}
      confirmLabel={texts.draft.publish}
      working={publish.isPending}
      disabled={note.trim() === ''}
      onConfirm={() =>
        publish.mutate({ params: { id: draft.id }, body: { version: draft.version, note: note.trim() } })
      }
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {texts.draft.publishHint}
      </Text>
      {draft.baseVersion !== null && <PlanChanges changes={draft.changes} none={texts.draft.noChanges} />}
      <Textarea
        data-autofocus
        label={texts.draft.note}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {publish.error && <ErrorNotice error={publish.error} />}
    </ConfirmDialog>
  );
}
