import { Button } from '@mantine/core';
import { draftTexts, correctionTexts as texts } from '../../../../libs/messages/dossier-screens.js';
import { formatTime } from '../../format/vietnam-time.js';
import classes from './CorrectionScreen.module.css';
import type { CorrectionWork } from './correction-work.js';
import type { Correction } from './use-correction.js';

/** Somebody else of the unit saved first: their version is taken, mine stays readable. */
export function CorrectionConflict({ correction: { copy } }: { readonly correction: Correction }) {
  if (copy.state === 'conflict')
    return (
      <section className={classes.asked} role="alert">
        <strong>{texts.conflictTitle}</strong>
        <p>{texts.conflict}</p>
        {copy.theirs && <Words work={copy.theirs} />}
        <Button size="xs" mt={6} onClick={copy.takeTheirs} disabled={!copy.theirs}>
          {texts.take}
        </Button>
      </section>
    );
  if (copy.kept)
    return (
      <section className={classes.asked} aria-label={texts.keptTitle}>
        <strong>{texts.keptTitle}</strong>
        <Words work={copy.kept} />
        <Button size="xs" mt={6} variant="default" onClick={copy.dismissKept}>
          {texts.dismiss}
        </Button>
      </section>
    );
  return copy.restoredAt ? <p role="status">{draftTexts.restored(formatTime(copy.restoredAt))}</p> : null;
}

function Words({ work }: { readonly work: CorrectionWork }) {
  return (
    <>
      {work.note && <p>{work.note}</p>}
      <ul>
        {work.papers.map(({ id, upload }) => (
          <li key={id}>{upload.fileName}</li>
        ))}
        {work.withdrawn.flatMap(({ nominationId, reason }) => (reason ? <li key={nominationId}>{reason}</li> : []))}
      </ul>
    </>
  );
}
