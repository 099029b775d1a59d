import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Closes a campaign with a reason, or opens it again. */
export function ClosePlan({ plan, opened, close }: Props) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const command = useCommand('closePlan', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(answer.closed ? texts.done.closed : texts.done.reopened);
      client.setQueryData(keys.plan(plan.id), answer);
      void client.invalidateQueries({ queryKey: keys.plans });
      setReason('');
      close();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={plan.closed ? texts.reopenTitle : texts.closeTitle}
      confirmLabel={plan.closed ? texts.reopen : texts.close}
      working={command.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() =>
        command.mutate({ params: { id: plan.id }, body: { closed: !plan.closed, reason: reason.trim() } })
      }
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {plan.closed ? texts.reopenHint : texts.closeHint}
      </Text>
      <Textarea
        data-autofocus
        label={texts.reason}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {command.error && <ErrorNotice error={command.error} />}
    </ConfirmDialog>
  );
}
