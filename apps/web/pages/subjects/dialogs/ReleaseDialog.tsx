import { Text } from '@mantine/core';
import type { HoldView, SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { DayField } from '../../../components/DayField.js';
import { ReasonField } from '../../../components/ReasonField.js';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

const texts = subjectTexts.dialogs;

interface Props {
  readonly id: string;
  readonly today: string;
  readonly hold: HoldView | null;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Ends a hold, once and for good; after a discipline, achievements count from its end. */
export function ReleaseDialog({ id, today, hold, close, saved }: Props) {
  const command = useSubjectCommand('releaseHold', { close, saved });
  return (
    <RecordDialog
      opened={hold !== null}
      title={texts.releaseTitle}
      confirmLabel={texts.releaseConfirm}
      begin={{ on: today, reason: '', disciplineEndedOn: '' }}
      complete={({ on, reason }) => on !== '' && reason.trim() !== ''}
      command={command}
      send={({ on, reason, disciplineEndedOn }) =>
        hold &&
        command.mutate({
          params: { id, holdId: hold.id },
          body: { on, reason, disciplineEndedOn: disciplineEndedOn || null },
        })
      }
      close={close}
    >
      {(form, change) => (
        <>
          <Text fz="sm">{texts.releaseNote}</Text>
          <DayField label={texts.on} required value={form.on} onChange={(on) => change({ on })} />
          <ReasonField
            data-autofocus
            label={texts.reason}
            maxLength={1000}
            value={form.reason}
            change={(reason) => change({ reason })}
          />
          {hold?.kind === 'discipline' && (
            <DayField
              label={texts.disciplineEndedOn}
              value={form.disciplineEndedOn}
              onChange={(disciplineEndedOn) => change({ disciplineEndedOn })}
            />
          )}
        </>
      )}
    </RecordDialog>
  );
}
