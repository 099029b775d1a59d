import type { ClipboardEvent } from 'react';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import {
  type Ballot,
  type BallotState,
  ballotState,
  type CouncilDossier,
  type VoteColumn,
  voteColumns,
} from './ballot.js';
import classes from './Council.module.css';
import { VoteAdvice } from './VoteAdvice.js';

interface Props {
  readonly nomination: NominationView;
  readonly dossier: CouncilDossier;
  readonly ballot: Ballot;
  readonly change: (change: Partial<Ballot>) => void;
  readonly paste: (text: string, column: VoteColumn) => void;
}

/** Votes, conclusion and note of one nomination; says in words what does not add up. */
export function BallotRow({ nomination, dossier, ballot, change, paste }: Props) {
  const { name } = nomination.nominee;
  const state = ballotState(ballot, nomination, dossier.size);
  const replaces = nomination.council !== null && state.kind !== 'recorded';
  const onPaste = (event: ClipboardEvent, column: VoteColumn) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    paste(text, column);
  };
  return (
    <tr>
      <th scope="row">
        {name}
        <Refusals nomination={nomination} />
      </th>
      {voteColumns.map((column) => (
        <td key={column} className={classes.number} data-label={texts.columns[column]}>
          <input
            className={classes.cell}
            data-column={column}
            inputMode="numeric"
            autoComplete="off"
            aria-label={texts.cell(texts.columns[column], name)}
            aria-invalid={state.kind === 'adds-not' || undefined}
            value={ballot[column]}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => change({ [column]: event.currentTarget.value.replace(/[^\d]/g, '') })}
            onPaste={(event) => onPaste(event, column)}
          />
        </td>
      ))}
      <td className={classes.state} data-kind={state.kind} aria-live="polite">
        {stateWords(state)}
        {state.kind !== 'untouched' && state.kind !== 'adds-not' && <VoteAdvice dossier={dossier} ballot={ballot} />}
      </td>
      <td>
        <select
          className={classes.cell}
          data-column="recommend"
          aria-label={texts.cell(texts.columns.recommend, name)}
          value={ballot.recommend === null ? '' : String(ballot.recommend)}
          onChange={(event) =>
            change({ recommend: event.currentTarget.value === '' ? null : event.currentTarget.value === 'true' })
          }
        >
          <option value="">{texts.choose}</option>
          <option value="true">{texts.recommend}</option>
          <option value="false">{texts.notRecommend}</option>
        </select>
      </td>
      <td className={classes.note}>
        <input
          className={classes.cell}
          data-column="note"
          maxLength={4000}
          aria-label={texts.cell(texts.columns.note, name)}
          value={ballot.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {replaces && (
          <input
            className={classes.cell}
            data-column="replacing"
            maxLength={2000}
            placeholder={texts.replacingPlaceholder}
            aria-label={texts.replacing(name)}
            aria-required
            value={ballot.replacing}
            onChange={(event) => change({ replacing: event.currentTarget.value })}
          />
        )}
      </td>
    </tr>
  );
}

/** Levels that did not recommend, so that the council knows before it votes. */
function Refusals({ nomination }: { readonly nomination: NominationView }) {
  const refused = nomination.opinions.filter(({ recommend, standing }) => !recommend && standing);
  return refused.map(({ stage, stageLabel, reason }) => (
    <div key={stage} className={classes.refusal}>
      {stageLabel}: {reason}
    </div>
  ));
}

function stateWords(state: BallotState): string {
  switch (state.kind) {
    case 'untouched':
      return texts.open;
    case 'recorded':
      return texts.savedMark;
    case 'ready':
      return texts.adds;
    case 'no-conclusion':
      return texts.chooseConclusion;
    case 'no-reason':
      return texts.reasonNeeded;
    case 'no-replacing':
      return texts.replaceReasonNeeded;
    case 'adds-not':
      return state.missing > 0 ? texts.short(state.missing) : texts.over(-state.missing);
  }
}
