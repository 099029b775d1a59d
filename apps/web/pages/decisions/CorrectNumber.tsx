import { Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AwardDecisionView } from '../../../../libs/contracts/views/decisions.js';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';

interface Props {
  readonly decision: AwardDecisionView | null;
  readonly close: () => void;
}

/** A wrongly entered number is corrected with a reason; the former one stays in the log. */
export function CorrectNumber({ decision, close }: Props) {
  const client = useQueryClient();
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const correction = useCommand('correctDecisionNumber', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(texts.corrected(answer.number));
      void client.invalidateQueries({ queryKey: keys.decisions });
      close();
    },
  });
  const { reset } = correction;
  useEffect(() => {
    setNumber(decision?.number ?? '');
    setReason('');
    reset();
  }, [decision, reset]);
  const unchanged = number.trim() === '' || number.trim() === decision?.number;
  return (
    <ConfirmDialog
      opened={decision !== null}
      title={texts.correctTitle(decision?.number ?? '')}
      confirmLabel={texts.correctConfirm(number.trim())}
      working={correction.isPending}
      disabled={unchanged || reason.trim() === ''}
      onConfirm={() =>
        decision &&
        correction.mutate({ params: { id: decision.id }, body: { number: number.trim(), reason: reason.trim() } })
      }
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {texts.correctIntro}
      </Text>
      <TextInput
        data-autofocus
        label={texts.newNumber}
        withAsterisk
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Textarea
        mt={10}
        label={texts.correctReason}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {correction.error && <ErrorNotice error={correction.error} title={texts.refused} />}
    </ConfirmDialog>
  );
}
