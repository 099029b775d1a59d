import { Text, Textarea } from '@mantine/core';
import type { SubjectAwardView, SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { useCommand } from '../../../api/use-command.js';
import { DayField } from '../../../components/DayField.js';
import { RecordDialog } from '../../../components/RecordDialog.js';

const texts = subjectTexts.dialogs;

interface Props {
  readonly id: string;
  readonly award: SubjectAwardView | null;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Marks an award as revoked; it stays in the history. */
export function RevokeDialog({ id, award, close, saved }: Props) {
  const command = useCommand('revokeAward', {
    meta: { handled: true },
    onSuccess: (subject) => {
      close();
      saved(subject);
    },
  });
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
          <Textarea
            label={texts.reason}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={form.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
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
