import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { type CommendationType, commendationTypes } from '../../../../../libs/domain/subjects/commendation-type.js';
import { commendationTypeTexts } from '../../../../../libs/messages/subjects/subject-words.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import { DayField } from '../../../components/DayField.js';
import classes from '../../../components/Fields.module.css';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

const texts = subjectTexts.dialogs;
const begin = {
  ...{ awardName: '', commendationType: null as CommendationType | null, decisionNumber: '', decidedOn: '' },
  ...{ decidingBody: '', achievementFrom: '', achievementTo: '', topic: '' },
};

interface Props {
  readonly id: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Writes an award of elsewhere into the history. */
export function AwardDialog({ id, opened, close, saved }: Props) {
  const command = useSubjectCommand('addAward', { close, saved });
  return (
    <RecordDialog
      opened={opened}
      title={texts.award}
      confirmLabel={texts.awardConfirm}
      begin={begin}
      complete={({ awardName, decisionNumber, decidedOn, decidingBody }) =>
        [awardName, decisionNumber, decidedOn, decidingBody].every((text) => text.trim() !== '')
      }
      command={command}
      send={(form) =>
        command.mutate({
          params: { id },
          body: {
            ...form,
            achievementFrom: form.achievementFrom || null,
            achievementTo: form.achievementTo || null,
            topic: form.topic || null,
          },
        })
      }
      close={close}
    >
      {(form, change) => (
        <>
          <TextInput
            data-autofocus
            label={texts.awardName}
            withAsterisk
            maxLength={200}
            value={form.awardName}
            onChange={(event) => change({ awardName: event.currentTarget.value })}
          />
          <NativeSelect
            label={texts.type}
            value={form.commendationType ?? ''}
            onChange={(event) =>
              change({ commendationType: commendationTypes.find((type) => type === event.currentTarget.value) ?? null })
            }
            data={[
              { value: '', label: texts.typeUnknown },
              ...commendationTypes.map((value) => ({ value, label: commendationTypeTexts[value] })),
            ]}
          />
          <div className={classes.pair}>
            <TextInput
              label={texts.decisionNumber}
              withAsterisk
              maxLength={60}
              value={form.decisionNumber}
              onChange={(event) => change({ decisionNumber: event.currentTarget.value })}
            />
            <DayField
              label={texts.decidedOn}
              required
              value={form.decidedOn}
              onChange={(decidedOn) => change({ decidedOn })}
            />
          </div>
          <TextInput
            label={texts.decidingBody}
            withAsterisk
            maxLength={300}
            value={form.decidingBody}
            onChange={(event) => change({ decidingBody: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <DayField
              label={texts.from}
              value={form.achievementFrom}
              onChange={(achievementFrom) => change({ achievementFrom })}
            />
            <DayField
              label={texts.to}
              value={form.achievementTo}
              onChange={(achievementTo) => change({ achievementTo })}
            />
          </div>
          <Textarea
            label={texts.topic}
            autosize
            minRows={2}
            maxLength={500}
            value={form.topic}
            onChange={(event) => change({ topic: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}
