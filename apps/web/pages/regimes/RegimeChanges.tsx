import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import { compareRegimes, type RegimeChange } from '../../../../libs/domain/regimes/compare-regimes.js';
import { regimeChangeText } from '../../../../libs/messages/regimes/regime-changes.js';
import classes from './Regimes.module.css';

interface Props {
  readonly before: readonly LegalRegimeBody[];
  readonly after: readonly LegalRegimeBody[];
  /** what to say when there are none */
  readonly none: string;
}

/** What differs between two tables, a sentence a change. */
export function RegimeChanges({ before, after, none }: Props) {
  const changes: readonly RegimeChange[] = compareRegimes(before, after);
  if (changes.length === 0) return <p className={classes.hint}>{none}</p>;
  return (
    <ul>
      {changes.map(regimeChangeText).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
