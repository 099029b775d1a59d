import { Checkbox, TextInput } from '@mantine/core';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { nominationTexts as words } from '../../../../libs/messages/dossier/nominations.js';
import type { AwardChoice } from './award-choice.js';
import classes from './Decisions.module.css';

interface Props {
  readonly nomination: NominationView;
  readonly choice: AwardChoice;
  readonly change: (choice: AwardChoice) => void;
}

/** One nomination with what the council said; whoever is not awarded needs a reason that the unit reads. */
export function CandidateRow({ nomination, choice, change }: Props) {
  const { nominee, council } = nomination;
  return (
    <li className={classes.row} data-chosen={choice.chosen || undefined}>
      <div className={classes.first}>
        <Checkbox
          label={nominee.name}
          aria-label={texts.select(nominee.name)}
          checked={choice.chosen}
          onChange={(event) => change({ ...choice, chosen: event.currentTarget.checked })}
        />
        {council && (
          <span className={council.recommend ? classes.good : classes.bad}>
            {council.recommend ? words.councilFor : words.councilAgainst} (
            {words.council(council.votesFor, council.votesAgainst, council.absent)})
          </span>
        )}
        <select
          className={classes.select}
          aria-label={texts.outcome(nominee.name)}
          disabled={!choice.chosen}
          value={String(choice.awarded)}
          onChange={(event) => change({ ...choice, awarded: event.currentTarget.value === 'true' })}
        >
          <option value="true">{texts.awarded}</option>
          <option value="false">{texts.notAwarded}</option>
        </select>
      </div>
      {choice.chosen && !choice.awarded && (
        <TextInput
          size="sm"
          mt={4}
          ml={30}
          placeholder={texts.reasonPlaceholder}
          aria-label={texts.reason(nominee.name)}
          aria-required
          maxLength={2000}
          value={choice.reason}
          onChange={(event) => change({ ...choice, reason: event.currentTarget.value })}
        />
      )}
    </li>
  );
}
