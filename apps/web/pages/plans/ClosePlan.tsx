import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
import { tellDone } from '../../components/tell-done.js';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Closes a campaign with a reason, or opens it again. */
export function ClosePlan({ plan, opened, close }: Props) {
  const client = useQueryClient();
  const command = useCommand('closePlan', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(answer.closed ? texts.done.closed : texts.done.reopened);
      client.setQueryData(keys.plan(plan.id), answer);
      void client.invalidateQueries({ queryKey: keys.plans });
      close();
    },
  });
  return (
    <ReasonDialog
      opened={opened}
      title={plan.closed ? texts.reopenTitle : texts.closeTitle}
      confirmLabel={plan.closed ? texts.reopen : texts.close}
      label={texts.reason}
      command={command}
      send={(reason) => command.mutate({ params: { id: plan.id }, body: { closed: !plan.closed, reason } })}
      close={close}
    >
      <Text fz="sm">{plan.closed ? texts.reopenHint : texts.closeHint}</Text>
    </ReasonDialog>
  );
}
