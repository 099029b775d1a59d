import { Textarea } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CorrectionView } from '../../../../libs/contracts/views/corrections.js';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import { Page } from '../../components/Page.js';
import { formatDay } from '../../format/vietnam-time.js';
import { dossierPath } from '../../paths.js';
import { AssignDialog } from '../../uploads/AssignDialog.js';
import { DropArea } from '../../uploads/DropArea.js';
import { LineRow } from '../../uploads/LineRow.js';
import { UploadRows } from '../../uploads/UploadRows.js';
import { SaveWords } from '../../working-copy/SaveWords.js';
import { CorrectedPapers } from './CorrectedPapers.js';
import { CorrectionConflict } from './CorrectionConflict.js';
import classes from './CorrectionScreen.module.css';
import { correctedChecklist } from './correction-work.js';
import { Resubmit } from './Resubmit.js';
import { useCorrection } from './use-correction.js';
import { Withdrawals } from './Withdrawals.js';

interface Props {
  readonly dossier: DossierView;
  readonly correction: CorrectionView;
}

export function CorrectionScreen({ dossier, correction: view }: Props) {
  const correction = useCorrection(view);
  const { copy, uploads } = correction;
  const { row, returned } = dossier;
  const checklist = correctedChecklist(dossier, copy.work);
  const missing = checklist.filter(({ paperId }) => paperId === null);
  return (
    <DropArea onFiles={(files) => uploads.add(files)}>
      <Page
        title={`${texts.title}: ${row.title}`}
        above={
          <div className={classes.top}>
            <Link to={dossierPath(row.id)}>
              <IconArrowLeft size={14} aria-hidden />
              {texts.back(row.code)}
            </Link>
            {copy.base.draftVersion > 0 || copy.state !== 'saved' ? (
              <SaveWords state={copy.state} savedAt={null} error={copy.error?.message} />
            ) : null}
          </div>
        }
        subtitle={`${texts.rule} ${texts.dueHint}`}
      >
        {returned && (
          <section className={classes.asked} aria-label={texts.asked(returned.stageLabel)}>
            <strong>{texts.asked(returned.stageLabel)}</strong>
            <p>{returned.reason}</p>
            <span>
              {returned.by.name}, {returned.by.organisation}, {formatDay(returned.at)}
            </span>
          </section>
        )}
        <CorrectionConflict dossier={dossier} correction={correction} />
        <div className={classes.columns}>
          <section className={classes.section}>
            <h2>{texts.papers}</h2>
            <CorrectedPapers dossier={dossier} correction={correction} />
            <UploadRows uploads={uploads} />
            {missing.length > 0 && (
              <>
                <h3>{texts.missing}</h3>
                <ul className={classes.list}>
                  {missing.map((line) => (
                    <LineRow key={`${line.item}/${line.nominationId ?? ''}`} line={line} uploads={uploads} />
                  ))}
                </ul>
              </>
            )}
          </section>
          <section className={classes.section}>
            <h2>{texts.nominees}</h2>
            <Withdrawals dossier={dossier} correction={correction} />
            <Textarea
              mt={18}
              label={texts.note}
              placeholder={texts.notePlaceholder}
              autosize
              minRows={3}
              maxLength={4000}
              value={copy.work.note ?? ''}
              onChange={(event) => {
                const note = event.currentTarget.value || null;
                copy.change((work) => ({ ...work, note }));
              }}
            />
          </section>
        </div>
        <section className={classes.section}>
          <h2>{texts.submitTitle}</h2>
          <Resubmit dossier={dossier} correction={correction} missing={missing.length} />
        </section>
        <AssignDialog uploads={uploads} checklist={checklist} />
      </Page>
    </DropArea>
  );
}
