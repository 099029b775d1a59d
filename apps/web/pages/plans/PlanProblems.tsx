import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { PlanProblemView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { placeWords } from './form/field-words.js';
import classes from './Plans.module.css';

interface Props {
  readonly problems: readonly PlanProblemView[];
  /** leads to where the problem is mended; left out where nothing can be */
  readonly show?: (problem: PlanProblemView) => void;
  /** leads to the line of the text */
  readonly showLine?: (line: number) => void;
}

/** Errors first, then what should be known; each leads to its field, and to its line of the text. */
export function PlanProblems({ problems, show, showLine }: Props) {
  const sorted = problems.toSorted(
    (one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'),
  );
  return (
    <ul className={classes.problems}>
      {sorted.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('.')} ${problem.line ?? 0}`} className={classes.problemLine}>
          {show ? (
            <button type="button" className={classes.problem} onClick={() => show(problem)}>
              <Words problem={problem} />
            </button>
          ) : (
            <div className={classes.problem}>
              <Words problem={problem} />
            </div>
          )}
          <Line problem={problem} showLine={showLine} />
        </li>
      ))}
    </ul>
  );
}

function Line({
  problem: { line },
  showLine,
}: {
  readonly problem: PlanProblemView;
  readonly showLine: Props['showLine'];
}) {
  if (line === null) return null;
  if (!showLine) return <span className={classes.hint}>{texts.draft.line(line)}</span>;
  return (
    <button type="button" className={`${classes.problem} ${classes.line}`} onClick={() => showLine(line)}>
      {texts.draft.line(line)}
    </button>
  );
}

function Words({ problem: { severity, message, path, code } }: { readonly problem: PlanProblemView }) {
  const place = placeWords(code === 'unknown-field' ? path.slice(0, -1) : path);
  return (
    <>
      {severity === 'error' ? (
        <IconAlertTriangle size={16} className={classes.bad} aria-hidden />
      ) : (
        <IconInfoCircle size={16} aria-hidden />
      )}
      <span>
        {message}
        {place && <span className={classes.hint}> {place}</span>}
      </span>
    </>
  );
}
