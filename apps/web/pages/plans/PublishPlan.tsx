import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { PlanDraftView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
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
    <ReasonDialog
      opened={opened}
      title={texts.draft.publishTitle}
      confirmLabel={texts.draft.publish}
      label={texts.draft.note}
      command={publish}
      send={(note) => publish.mutate({ params: { id: draft.id }, body: { version: draft.version, note } })}
      close={close}
    >
      <Text fz="sm">{texts.draft.publishHint}</Text>
      {draft.baseVersion !== null && <PlanChanges changes={draft.changes} none={texts.draft.noChanges} />}
    </ReasonDialog>
  );
}
