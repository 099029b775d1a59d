import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { DayField } from '../../components/DayField.js';
import { UploadRows } from '../../uploads/UploadRows.js';
import { useFilePicker } from '../../uploads/use-file-picker.js';
import { limitWords, useUploadLimit } from '../../uploads/use-upload-limit.js';
import type { CandidateDossier } from './award-choice.js';
import { Candidates } from './Candidates.js';
import classes from './Decisions.module.css';
import { Preview } from './Preview.js';
import { useDecisionForm } from './use-decision-form.js';

/** Who is in the decision, its number, date and signed file; shown once more before it is recorded. */
export function RecordDecision({ dossiers }: { readonly dossiers: readonly CandidateDossier[] }) {
  const decision = useDecisionForm(dossiers);
  const pick = useFilePicker();
  const limit = useUploadLimit();
  const [previewing, setPreviewing] = useState(false);
  const { form, uploads, missing } = decision;
  return (
    <div className={classes.columns}>
      <section>
        <Candidates dossiers={dossiers} decision={decision} />
      </section>
      <section className={classes.form} aria-labelledby="van-ban">
        <h2 id="van-ban">{texts.form}</h2>
        <TextInput
          label={texts.number}
          placeholder={texts.numberPlaceholder}
          withAsterisk
          maxLength={60}
          autoComplete="off"
          value={form.number}
          onChange={(event) => decision.setNumber(event.currentTarget.value)}
        />
        <DayField label={texts.signedOn} required value={form.signedOn} onChange={decision.setSignedOn} />
        <div>
          <div className={classes.label}>{texts.file}</div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconUpload size={15} />}
            onClick={() => pick((files) => uploads.add(files, { lines: [] }), false)}
          >
            {texts.pick}
          </Button>
          {form.upload ? (
            <div className={classes.good}>
              <IconCircleCheck size={15} aria-hidden /> {texts.received(form.upload.fileName)}
            </div>
          ) : (
            <div className={classes.hint}>{limitWords(limit)}</div>
          )}
          <UploadRows uploads={uploads} />
        </div>
        <Button size="md" disabled={missing.length > 0} onClick={() => setPreviewing(true)}>
          {texts.preview}
        </Button>
        {missing.length > 0 && (
          <div role="status">
            <ul className={classes.missing}>
              {missing.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <Preview decision={decision} opened={previewing && missing.length === 0} close={() => setPreviewing(false)} />
    </div>
  );
}
