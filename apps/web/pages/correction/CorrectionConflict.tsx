import { Button } from '@mantine/core';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import { conflictTexts as conflict, restoredText } from '../../../../libs/messages/working-copy/conflict.js';
import { formatTime } from '../../format/vietnam-time.js';
import { DifferenceList } from '../../working-copy/DifferenceList.js';
import classes from './CorrectionScreen.module.css';
import { correctionDifferences } from './correction-differences.js';
import { correctionWorkOf } from './correction-work.js';
import type { Correction } from './use-correction.js';

interface Props {
  readonly dossier: DossierView;
  readonly correction: Correction;
}

/** Somebody else of the unit saved first: what they changed, and afterwards my input, to be put back piece by piece. */
export function CorrectionConflict({ dossier, correction: { copy } }: Props) {
  const { state, theirs, kept, base, work, restoredAt } = copy;
  if (state === 'conflict')
    return (
      <section className={classes.asked} role="alert">
        <strong>
          {theirs?.updatedBy && theirs.updatedAt
            ? conflict.title(theirs.updatedBy, formatTime(theirs.updatedAt))
            : texts.conflictUnknown}
        </strong>
        <p>{conflict.intro}</p>
        {theirs && (
          <DifferenceList
            differences={correctionDifferences(dossier, correctionWorkOf(base), correctionWorkOf(theirs))}
            none={texts.nothingChanged}
          />
        )}
        <Button size="xs" onClick={copy.takeTheirs} disabled={!theirs}>
          {conflict.take}
        </Button>
      </section>
    );
  if (kept)
    return (
      <section className={classes.asked} aria-label={conflict.keptTitle}>
        <strong>{conflict.keptTitle}</strong>
        <p>{conflict.keptIntro}</p>
        <DifferenceList
          differences={correctionDifferences(dossier, work, kept).filter(({ change }) => change !== 'removed')}
          none={conflict.keptNothing}
          carry={(difference) => copy.change(difference.carryOver)}
        />
        <Button size="xs" variant="default" onClick={copy.dismissKept}>
          {conflict.dismiss}
        </Button>
      </section>
    );
  return restoredAt ? <p role="status">{restoredText(formatTime(restoredAt))}</p> : null;
}
