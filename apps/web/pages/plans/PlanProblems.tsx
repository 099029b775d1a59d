import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { PlanProblemView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plan-screens.js';
import classes from './Plans.module.css';

interface Props {
  readonly problems: readonly PlanProblemView[];
  /** shows the line in the text; left out where there is no text */
  readonly show?: (line: number) => void;
}

/** Errors first, then what should be known; each leads to its line. */
export function PlanProblems({ problems, show }: Props) {
  const sorted = problems.toSorted(
    (one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'),
  );
  return (
    <ul className={classes.problems}>
      {sorted.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('.')} ${problem.line ?? 0}`}>
          {show && problem.line !== null ? (
            <button type="button" className={classes.problem} onClick={() => show(problem.line ?? 1)}>
              <Words problem={problem} />
            </button>
          ) : (
            <div className={classes.problem}>
              <Words problem={problem} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ problem: { severity, message, line } }: { readonly problem: PlanProblemView }) {
  const error = severity === 'error';
  return (
    <>
      {error ? (
        <IconAlertTriangle size={16} className={classes.bad} aria-hidden />
      ) : (
        <IconInfoCircle size={16} aria-hidden />
      )}
      <span>
        {message}
        {line !== null && <span className={classes.hint}> ({texts.draft.line(line)})</span>}
      </span>
    </>
  );
}
