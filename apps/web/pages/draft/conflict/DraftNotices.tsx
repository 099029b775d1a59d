import { Button } from '@mantine/core';
import { restoredText, conflictTexts as texts } from '../../../../../libs/messages/working-copy/conflict.js';
import { formatTime } from '../../../format/vietnam-time.js';
import { DifferenceList } from '../../../working-copy/DifferenceList.js';
import { draftDifferences } from '../draft-differences.js';
import { draftWorkOf } from '../draft-work.js';
import type { Draft } from '../use-draft.js';
import classes from './DraftNotices.module.css';

/** What was restored from this device, what somebody else saved meanwhile, and my input that is not in their version. */
export function DraftNotices({ draft }: { readonly draft: Draft }) {
  const { state, theirs, kept, restoredAt, base, work } = draft;
  return (
    <>
      {restoredAt && !kept && (
        <div className={classes.notice} role="status">
          {restoredText(formatTime(restoredAt))}
        </div>
      )}
      {state === 'conflict' && (
        <section className={classes.conflict} role="alert">
          <strong>{theirs ? texts.title(theirs.updatedBy, formatTime(theirs.updatedAt)) : texts.unknown}</strong>
          <p>{texts.intro}</p>
          {theirs && (
            <DifferenceList
              differences={draftDifferences(draftWorkOf(base), draftWorkOf(theirs))}
              none={texts.nothing}
            />
          )}
          <Button size="xs" onClick={draft.takeTheirs} disabled={!theirs}>
            {texts.take}
          </Button>
        </section>
      )}
      {kept && (
        <section className={classes.conflict} aria-label={texts.keptTitle}>
          <strong>{texts.keptTitle}</strong>
          <p>{texts.keptIntro}</p>
          <DifferenceList
            differences={draftDifferences(work, kept).filter(({ change }) => change !== 'removed')}
            none={texts.keptNothing}
            carry={(difference) => draft.change(difference.carryOver)}
          />
          <Button size="xs" variant="default" onClick={draft.dismissKept}>
            {texts.dismiss}
          </Button>
        </section>
      )}
    </>
  );
}
