import { IconAward, IconCheck, IconCircleMinus, IconUsersGroup, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NominationView } from '../../../../../libs/contracts/views/nominations.js';
import { nominationTexts as texts } from '../../../../../libs/messages/dossier/nominations.js';
import { formatDay, formatInstant, formatShortDay } from '../../../format/vietnam-time.js';
import classes from './Nominations.module.css';

/** What every level, the council and the chairman have said of one nomination so far. */
export function Results({ nomination }: { readonly nomination: NominationView }) {
  const { opinions, council, outcome } = nomination;
  if (opinions.length === 0 && !council && !outcome) return null;
  return (
    <ul className={classes.results}>
      {outcome && (
        <Result
          good={outcome.awarded}
          icon={outcome.awarded ? <IconAward size={15} /> : <IconCircleMinus size={15} />}
          note={outcome.reason && texts.because(outcome.reason)}
          strong
        >
          {outcome.awarded ? texts.awarded : texts.notAwarded} ·{' '}
          {texts.decided(outcome.decisionNumber, formatDay(outcome.signedOn))}
        </Result>
      )}
      {council && (
        <Result good={council.recommend} icon={<IconUsersGroup size={15} />} note={councilNote(council)}>
          {council.recommend ? texts.councilFor : texts.councilAgainst} (
          {texts.council(council.votesFor, council.votesAgainst, council.absent)})
        </Result>
      )}
      {opinions
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map((opinion) => (
          <Result
            key={`${opinion.stage}-${opinion.at}`}
            good={opinion.recommend}
            icon={opinion.recommend ? <IconCheck size={15} /> : <IconX size={15} />}
            note={opinion.reason}
            title={`${opinion.by.name}, ${opinion.by.title}, ${opinion.by.organisation} · ${formatInstant(opinion.at)}`}
          >
            {texts.said(opinion.stageLabel, opinion.recommend)}
            <span className={classes.by}>
              {' '}
              · {texts.by(opinion.by.name, formatShortDay(opinion.at))}
              {!opinion.standing && ` · ${texts.stale}`}
            </span>
          </Result>
        ))}
    </ul>
  );
}

function councilNote({ note, replacedBecause }: NonNullable<NominationView['council']>): string | null {
  return [note, replacedBecause && texts.replacedBecause(replacedBecause)].filter(Boolean).join('\n') || null;
}

interface ResultProps {
  readonly good: boolean;
  readonly strong?: boolean;
  readonly icon: ReactNode;
  readonly note: string | null;
  readonly title?: string;
  readonly children: ReactNode;
}

function Result({ good, strong = false, icon, note, title, children }: ResultProps) {
  return (
    <li className={classes.result} data-good={good} data-strong={strong || undefined} title={title}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <div>
        {children}
        {note && <div className={classes.note}>{note}</div>}
      </div>
    </li>
  );
}
