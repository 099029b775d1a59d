import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { ratingSubjects, ratingValues, type SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { ratingOfTexts, ratingTexts } from '../../../../../libs/messages/subjects/subject-words.js';
import { subjectTexts } from '../../../../../libs/messages/subjects/subjects.js';
import classes from '../../../components/Fields.module.css';
import { RecordDialog } from '../../../components/RecordDialog.js';
import { useSubjectCommand } from './use-subject-command.js';

const texts = subjectTexts.dialogs;
type Of = (typeof ratingSubjects)[number];
type Value = (typeof ratingValues)[number];
/** whose rating each kind of subject has */
const of: Readonly<Record<SubjectView['kind'], readonly Of[]>> = {
  person: ['official', 'party-member'],
  collective: ['unit', 'party-organisation'],
};

interface Props {
  readonly id: string;
  readonly kind: SubjectView['kind'];
  readonly opened: boolean;
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** Records the rating of one year; the later one counts. */
export function RatingDialog({ id, kind, opened, close, saved }: Props) {
  const command = useSubjectCommand('recordRating', { close, saved });
  return (
    <RecordDialog
      opened={opened}
      title={texts.rating}
      confirmLabel={texts.ratingConfirm}
      begin={{ year: '' as string | number, of: of[kind][0] ?? 'unit', value: 'GOOD' as Value, evidence: '' }}
      complete={({ year, evidence }) => typeof year === 'number' && year >= 1990 && evidence.trim() !== ''}
      command={command}
      send={(form) => command.mutate({ params: { id }, body: { ...form, year: Number(form.year) } })}
      close={close}
    >
      {(form, change) => (
        <>
          <div className={classes.pair}>
            <NumberInput
              data-autofocus
              label={subjectTexts.year}
              withAsterisk
              min={1990}
              max={2100}
              allowDecimal={false}
              hideControls
              value={form.year}
              onChange={(year) => change({ year })}
            />
            <NativeSelect
              label={texts.of}
              value={form.of}
              onChange={(event) => change({ of: ratingSubjects.find((each) => each === event.currentTarget.value) })}
              data={of[kind].map((value) => ({ value, label: ratingOfTexts[value] }))}
            />
          </div>
          <NativeSelect
            label={texts.value}
            value={form.value}
            onChange={(event) => change({ value: ratingValues.find((each) => each === event.currentTarget.value) })}
            data={ratingValues.map((value) => ({ value, label: ratingTexts[value] }))}
          />
          <TextInput
            label={texts.evidence}
            description={texts.evidenceHint}
            withAsterisk
            maxLength={500}
            value={form.evidence}
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}
