import { TextInput } from '@mantine/core';
import type { SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { citizenNumberFlaw } from '../../../../../libs/domain/subjects/citizen-number.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { CitizenNumberField } from '../../../components/CitizenNumberField.js';
import { DayField } from '../../../components/DayField.js';
import classes from '../../../components/Fields.module.css';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

const texts = subjectTexts.dialogs;

interface Props {
  readonly opened: boolean;
  /** the person whose words are set right; absent: somebody new */
  readonly subject?: SubjectView;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** A new person on record, or what is written of one; the citizen number is who they are and is never changed. */
export function PersonDialog({ opened, subject, close, saved }: Props) {
  const create = useSubjectCommand('createSubject', { close, saved });
  const change = useSubjectCommand('changeSubject', { close, saved });
  return (
    <RecordDialog
      opened={opened}
      title={subject ? texts.editPerson : texts.newPerson}
      confirmLabel={subject ? texts.editPersonConfirm : texts.newPersonConfirm}
      begin={{
        name: subject?.name ?? '',
        citizenNumber: subject?.citizenNumber ?? '',
        birthDate: subject?.birthDate ?? '',
        position: subject?.position ?? '',
        workUnit: subject?.workUnit ?? '',
      }}
      complete={({ name, citizenNumber, birthDate }) =>
        name.trim() !== '' && citizenNumberFlaw(citizenNumber, { birthDate: birthDate || undefined }) === undefined
      }
      command={subject ? change : create}
      send={({ citizenNumber, ...form }) => {
        const person = {
          name: form.name,
          birthDate: form.birthDate || null,
          position: form.position || null,
          workUnit: form.workUnit || null,
          payrollOrganisationId: subject?.payroll?.id ?? null,
        };
        if (subject) change.mutate({ params: { id: subject.id }, body: person });
        else create.mutate({ body: { kind: 'person', citizenNumber, ...person } });
      }}
      close={close}
    >
      {(form, set) => (
        <>
          <TextInput
            data-autofocus
            label={texts.name}
            withAsterisk
            maxLength={200}
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <CitizenNumberField
              required
              disabled={subject !== undefined}
              value={form.citizenNumber}
              birthDate={form.birthDate}
              change={(citizenNumber) => set({ citizenNumber })}
            />
            <DayField
              label={subjectTexts.birthDate}
              value={form.birthDate}
              onChange={(birthDate) => set({ birthDate })}
            />
          </div>
          <TextInput
            label={subjectTexts.position}
            maxLength={200}
            value={form.position}
            onChange={(event) => set({ position: event.currentTarget.value })}
          />
          <TextInput
            label={subjectTexts.workUnit}
            maxLength={300}
            value={form.workUnit}
            onChange={(event) => set({ workUnit: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}
