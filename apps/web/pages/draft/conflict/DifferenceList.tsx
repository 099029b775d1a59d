import { Button } from '@mantine/core';
import { draftTexts } from '../../../../../libs/messages/dossier-screens.js';
import type { Difference } from '../draft-differences.js';
import classes from './DraftNotices.module.css';

const texts = draftTexts.conflict;

interface Props {
  readonly differences: readonly Difference[];
  readonly none: string;
  /** puts one difference into the draft on screen */
  readonly carry?: (difference: Difference) => void;
}

/** What is not the same in two states of a draft, one line each. */
export function DifferenceList({ differences, none, carry }: Props) {
  if (differences.length === 0) return <p>{none}</p>;
  return (
    <ul className={classes.list}>
      {differences.map((difference) => (
        <li key={difference.key}>
          {carry ? (
            <Button size="compact-xs" variant="light" onClick={() => carry(difference)}>
              {texts.carry(difference.name)}
            </Button>
          ) : (
            texts[difference.change](difference.name)
          )}
        </li>
      ))}
    </ul>
  );
}
