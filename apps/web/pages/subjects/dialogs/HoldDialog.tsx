import { NativeSelect, Textarea } from '@mantine/core';
import { holdKinds, type SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { holdNames } from '../../../../../libs/messages/eligibility/terms.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { useCommand } from '../../../api/use-command.js';
import { DayField } from '../../../components/DayField.js';
import { RecordDialog } from '../../../components/RecordDialog.js';

const texts = subjectTexts.dialogs;

interface Props {
  readonly id: string;
  readonly today: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Holds a subject back, with what it rests on. */
export function HoldDialog({ id, today, opened, close, saved }: Props) {
  const command = useCommand('openHold', {
    meta: { handled: true },
    onSuccess: (subject) => {
      close();
      saved(subject);
    },
  });
  return (
    <RecordDialog
      opened={opened}
      title={texts.hold}
      confirmLabel={texts.holdConfirm}
      danger
      begin={{ kind: 'complaint' as (typeof holdKinds)[number], openedOn: today, evidence: '' }}
      complete={({ openedOn, evidence }) => openedOn !== '' && evidence.trim() !== ''}
      command={command}
      send={(body) => command.mutate({ params: { id }, body })}
      close={close}
    >
      {(form, change) => (
        <>
          <NativeSelect
            data-autofocus
            label={texts.holdKind}
            value={form.kind}
            onChange={(event) => change({ kind: holdKinds.find((kind) => kind === event.currentTarget.value) })}
            data={holdKinds.map((value) => ({ value, label: holdNames[value] }))}
          />
          <DayField
            label={texts.openedOn}
            required
            value={form.openedOn}
            onChange={(openedOn) => change({ openedOn })}
          />
          <Textarea
            label={texts.holdEvidence}
            description={texts.holdEvidenceHint}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={form.evidence}
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}
