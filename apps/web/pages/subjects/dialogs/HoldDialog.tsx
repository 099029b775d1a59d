import { NativeSelect } from '@mantine/core';
import { holdKinds, type SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { holdNames } from '../../../../../libs/messages/eligibility/terms.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { DayField } from '../../../components/DayField.js';
import { ReasonField } from '../../../components/ReasonField.js';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

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
  const command = useSubjectCommand('openHold', { close, saved });
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
          <ReasonField
            label={texts.holdEvidence}
            description={texts.holdEvidenceHint}
            maxLength={1000}
            value={form.evidence}
            change={(evidence) => change({ evidence })}
          />
        </>
      )}
    </RecordDialog>
  );
}
