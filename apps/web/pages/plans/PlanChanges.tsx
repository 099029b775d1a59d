import type { ComparedPlans } from '../../../../libs/contracts/views/plans.js';
import classes from './Plans.module.css';

interface Props {
  readonly changes: ComparedPlans['changes'];
  /** what to say when there are none */
  readonly none: string;
}

/** What changed, part by part, in sentences. */
export function PlanChanges({ changes, none }: Props) {
  if (changes.length === 0) return <p className={classes.hint}>{none}</p>;
  return (
    <>
      {changes.map(({ part, title, sentences }) => (
        <section key={part}>
          <h3>{title}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
