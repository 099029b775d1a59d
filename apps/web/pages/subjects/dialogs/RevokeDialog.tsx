import { Text } from '@mantine/core';
import type { SubjectAwardView, SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { DayField } from '../../../components/DayField.js';
import { ReasonField } from '../../../components/ReasonField.js';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

const texts = subjectTexts.dialogs;

interface Props {
  readonly id: string;
  readonly award: SubjectAwardView | null;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Marks an award as revoked; it stays in the history. */
export function RevokeDialog({ id, award, close, saved }: Props) {
  const command = useSubjectCommand('revokeAward', { close, saved });
  return (
    <RecordDialog
      opened={award !== null}
      title={texts.revokeTitle(award?.awardName ?? '')}
      confirmLabel={texts.revokeConfirm}
      danger
      begin={{ on: '', reason: '' }}
      complete={({ on, reason }) => on !== '' && reason.trim() !== ''}
      command={command}
      send={(form) => award && command.mutate({ params: { id }, body: { award: keyOf(award), ...form } })}
      close={close}
    >
      {(form, change) => (
        <>
          <Text fz="sm">{texts.revokeNote}</Text>
          <DayField label={texts.revokedOn} required value={form.on} onChange={(on) => change({ on })} />
          <ReasonField
            label={texts.reason}
            maxLength={1000}
            value={form.reason}
            change={(reason) => change({ reason })}
          />
        </>
      )}
    </RecordDialog>
  );
}

/** An entry of the history is known by itself, what this system gave by its nomination. */
function keyOf({ id, dossierId, nominationId }: SubjectAwardView) {
  return id === null ? { dossierId: dossierId ?? '', nominationId: nominationId ?? '' } : { id };
}
