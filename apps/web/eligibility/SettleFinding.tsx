import { Radio, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FindingView } from '../../../libs/contracts/views/eligibility.js';
import { eligibilityTexts as texts } from '../../../libs/messages/eligibility/panel.js';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';
import { ConfirmDialog } from '../components/ConfirmDialog.js';
import { ErrorNotice } from '../components/ErrorNotice.js';
import { tellDone } from '../components/tell-done.js';

interface Props {
  readonly dossierId: string;
  readonly finding: FindingView | null;
  readonly close: () => void;
}

/** A level's word on a finding, with its reason; the log keeps both and the name. */
export function SettleFinding({ dossierId, finding, close }: Props) {
  const client = useQueryClient();
  const [result, setResult] = useState<'PASS' | 'FAIL'>('PASS');
  const [reason, setReason] = useState('');
  const settle = useCommand('settleFinding', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.done);
      void client.invalidateQueries({ queryKey: ['eligibility', 'dossier', dossierId] });
      void client.invalidateQueries({ queryKey: keys.dossier(dossierId) });
      close();
    },
  });
  const { reset } = settle;
  useEffect(() => {
    setResult('PASS');
    setReason('');
    if (finding) reset();
  }, [finding, reset]);
  return (
    <ConfirmDialog
      opened={finding !== null}
      title={texts.settleTitle}
      confirmLabel={texts.save}
      working={settle.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() =>
        finding &&
        settle.mutate({
          params: { id: dossierId },
          body: { ruleId: finding.ruleId, nominationId: finding.nominationId, result, reason: reason.trim() },
        })
      }
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {finding?.label}: {finding?.sentence}
      </Text>
      <Radio.Group
        value={result}
        onChange={(value) => setResult(value as 'PASS' | 'FAIL')}
        aria-label={texts.settleTitle}
      >
        <Radio value="PASS" label={texts.pass} mb={6} />
        <Radio value="FAIL" label={texts.fail} mb={10} />
      </Radio.Group>
      <Textarea
        data-autofocus
        label={texts.reason}
        withAsterisk
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {settle.error && <ErrorNotice error={settle.error} />}
    </ConfirmDialog>
  );
}
