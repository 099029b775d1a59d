import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import classes from './Form.module.css';
import { explanationOf, labelOf } from './field-words.js';
import { usePlanForm } from './form-context.js';
import { errorsAt, warningsAt } from './problems-at.js';
import type { PlanPath } from './write-plan-text.js';

/** What is to be said of a place that is no single input: its explanation, what is wrong there, what should be known. */
export function Said({ node, path }: { readonly node?: SchemaNode; readonly path: PlanPath }) {
  const { problems } = usePlanForm();
  const explanation = node && explanationOf(node, labelOf(path));
  return (
    <>
      {explanation && <p className={classes.explanation}>{explanation}</p>}
      {errorsAt(problems, path).map((message) => (
        <p key={message} className={classes.error}>
          <IconAlertTriangle size={14} aria-hidden /> {message}
        </p>
      ))}
      {warningsAt(problems, path).map((message) => (
        <p key={message} className={classes.warning}>
          <IconInfoCircle size={14} aria-hidden /> {message}
        </p>
      ))}
    </>
  );
}
