import { Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AwardDecisionView } from '../../../../libs/contracts/views/decisions.js';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonField } from '../../components/ReasonField.js';
import { RecordDialog } from '../../components/RecordDialog.js';
import { tellDone } from '../../components/tell-done.js';

interface Props {
  readonly decision: AwardDecisionView | null;
  readonly close: () => void;
}

/** A wrongly entered number is corrected with a reason; the former one stays in the log. */
export function CorrectNumber({ decision, close }: Props) {
  const client = useQueryClient();
  const correction = useCommand('correctDecisionNumber', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(texts.corrected(answer.number));
      void client.invalidateQueries({ queryKey: keys.decisions });
      close();
    },
  });
  return (
    <RecordDialog
      opened={decision !== null}
      title={texts.correctTitle(decision?.number ?? '')}
      confirmLabel={({ number }) => texts.correctConfirm(number.trim())}
      begin={{ number: decision?.number ?? '', reason: '' }}
      complete={({ number, reason }) =>
        number.trim() !== '' && number.trim() !== decision?.number && reason.trim() !== ''
      }
      command={correction}
      send={({ number, reason }) =>
        decision &&
        correction.mutate({ params: { id: decision.id }, body: { number: number.trim(), reason: reason.trim() } })
      }
      close={close}
    >
      {(form, change) => (
        <>
          <Text fz="sm">{texts.correctIntro}</Text>
          <TextInput
            data-autofocus
            label={texts.newNumber}
            withAsterisk
            maxLength={60}
            value={form.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <ReasonField label={texts.correctReason} value={form.reason} change={(reason) => change({ reason })} />
        </>
      )}
    </RecordDialog>
  );
}
