import { Radio, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FindingView } from '../../../libs/contracts/views/eligibility.js';
import { eligibilityTexts as texts } from '../../../libs/messages/eligibility/panel.js';
import { keys } from '../api/keys.js';
import { useCommand } from '../api/use-command.js';
import { ReasonField } from '../components/ReasonField.js';
import { RecordDialog } from '../components/RecordDialog.js';
import { tellDone } from '../components/tell-done.js';

interface Props {
  readonly dossierId: string;
  readonly finding: FindingView | null;
  readonly close: () => void;
}

/** A level's word on a finding, with its reason; the log keeps both and the name. */
export function SettleFinding({ dossierId, finding, close }: Props) {
  const client = useQueryClient();
  const settle = useCommand('settleFinding', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.done);
      void client.invalidateQueries({ queryKey: ['eligibility', 'dossier', dossierId] });
      void client.invalidateQueries({ queryKey: keys.dossier(dossierId) });
      close();
    },
  });
  return (
    <RecordDialog
      opened={finding !== null}
      title={texts.settleTitle}
      confirmLabel={texts.save}
      begin={{ result: 'PASS' as 'PASS' | 'FAIL', reason: '' }}
      complete={({ reason }) => reason.trim() !== ''}
      command={settle}
      send={({ result, reason }) =>
        finding &&
        settle.mutate({
          params: { id: dossierId },
          body: { ruleId: finding.ruleId, nominationId: finding.nominationId, result, reason: reason.trim() },
        })
      }
      close={close}
    >
      {(form, change) => (
        <>
          <Text fz="sm">
            {finding?.label}: {finding?.sentence}
          </Text>
          <Radio.Group
            value={form.result}
            onChange={(value) => change({ result: value === 'FAIL' ? 'FAIL' : 'PASS' })}
            aria-label={texts.settleTitle}
          >
            <Radio value="PASS" label={texts.pass} mb={6} />
            <Radio value="FAIL" label={texts.fail} />
          </Radio.Group>
          <ReasonField
            data-autofocus
            label={texts.reason}
            maxLength={4000}
            value={form.reason}
            change={(reason) => change({ reason })}
          />
        </>
      )}
    </RecordDialog>
  );
}
