import { Button } from '@mantine/core';
import { conflictTexts } from '../../../libs/messages/working-copy/conflict.js';
import classes from './DifferenceList.module.css';
import type { Difference } from './difference.js';

interface Props<Work> {
  readonly differences: readonly Difference<Work>[];
  readonly none: string;
  /** puts one difference into the draft on screen */
  readonly carry?: (difference: Difference<Work>) => void;
}

/** What is not the same in two states of what somebody writes, one line each. */
export function DifferenceList<Work>({ differences, none, carry }: Props<Work>) {
  if (differences.length === 0) return <p>{none}</p>;
  return (
    <ul className={classes.list}>
      {differences.map((difference) => (
        <li key={difference.key}>
          {carry ? (
            <Button
              size="compact-xs"
              variant="light"
              maw="100%"
              title={difference.name}
              onClick={() => carry(difference)}
            >
              {conflictTexts.carry(difference.name)}
            </Button>
          ) : (
            difference.words
          )}
        </li>
      ))}
    </ul>
  );
}
