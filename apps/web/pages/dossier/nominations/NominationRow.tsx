import { Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { DossierRow } from '../../../../../libs/contracts/views/dossier-list.js';
import type { NominationView } from '../../../../../libs/contracts/views/nominations.js';
import { nominationTexts as texts } from '../../../../../libs/messages/dossier/nominations.js';
import { formatTime } from '../../../format/vietnam-time.js';
import { shownOpinion } from '../opinions-to-send.js';
import type { Notes } from '../use-notes.js';
import classes from './Nominations.module.css';
import { NomineeWords } from './NomineeWords.js';
import { OpinionChoice } from './OpinionChoice.js';
import { Results } from './Results.js';

interface Props {
  readonly nomination: NominationView;
  readonly notes: Notes;
  readonly editable: boolean;
  readonly dossier: Pick<DossierRow, 'id' | 'code'>;
  readonly subjectId: string | undefined;
}

/** One nomination: who it is, what the levels said, and the opinion that is asked for here. */
export function NominationRow({ nomination, notes, editable, dossier, subjectId }: Props) {
  const { nominee, withdrawn, outcome } = nomination;
  const gives = editable && !withdrawn && !outcome;
  return (
    <li className={classes.row} data-withdrawn={withdrawn ? true : undefined}>
      <div className={classes.first}>
        {gives && (
          <OpinionChoice
            id={nominee.id}
            name={nominee.name}
            value={shownOpinion(nomination, notes.notes).recommend}
            onChange={(recommend) =>
              notes.giveOpinion(nominee.id, { ...shownOpinion(nomination, notes.notes), recommend })
            }
          />
        )}
        <NomineeWords nomination={nomination} dossier={dossier} subjectId={subjectId} />
      </div>
      {!gives && <Unsent nomination={nomination} notes={notes} />}
      {gives && <Reason nomination={nomination} notes={notes} />}
      <Results nomination={nomination} />
    </li>
  );
}

/** The reason of a refusal, or a note that somebody wants to add to an agreement. */
function Reason({ nomination, notes }: Pick<Props, 'nomination' | 'notes'>) {
  const [wanted, setWanted] = useState(false);
  const { nominee, current } = nomination;
  const { recommend, reason } = shownOpinion(nomination, notes.notes);
  const refused = recommend === false;
  if (recommend === null) return null;
  const isDraft = notes.notes.opinions[nominee.id] !== undefined;
  const hint = isDraft ? texts.draftKept : current ? texts.recordedBy(current.by.name, formatTime(current.at)) : null;
  if (!refused && !wanted && reason === '')
    return (
      <UnstyledButton className={classes.addNote} onClick={() => setWanted(true)}>
        {texts.addNote}
      </UnstyledButton>
    );
  return (
    <Textarea
      id={`reason-${nominee.id}`}
      mt={6}
      size="sm"
      autosize
      minRows={refused ? 2 : 1}
      maxRows={8}
      maxLength={4000}
      placeholder={texts.reason}
      aria-label={refused ? texts.reasonFor(nominee.name) : texts.noteFor(nominee.name)}
      aria-required={refused}
      description={refused && reason.trim() === '' ? texts.reasonNeeded : hint}
      inputWrapperOrder={['input', 'description']}
      value={reason}
      onChange={(event) => notes.giveOpinion(nominee.id, { recommend, reason: event.currentTarget.value })}
    />
  );
}

/** What somebody had begun to enter when the dossier left: it was not sent, and it is not lost. */
function Unsent({ nomination, notes }: Pick<Props, 'nomination' | 'notes'>) {
  const entered = notes.notes.opinions[nomination.nominee.id];
  if (!entered || entered.recommend === null || nomination.outcome) return null;
  return <div className={classes.unsent}>{texts.unsent(entered.recommend, entered.reason)}</div>;
}
