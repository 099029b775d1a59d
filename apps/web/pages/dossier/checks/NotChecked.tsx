import { IconQuestionMark } from '@tabler/icons-react';
import { checkTexts as texts } from '../../../../../libs/messages/dossier/checks.js';
import classes from './Checklist.module.css';

/** Rules of the plan that no programme checks yet: a person has to. */
export function NotChecked({ rules }: { readonly rules: readonly string[] }) {
  if (rules.length === 0) return null;
  return (
    <details className={classes.notChecked}>
      <summary>
        <span>{texts.notChecked}</span>
        <span className={classes.chip}>
          <IconQuestionMark size={13} aria-hidden />
          {texts.notCheckedCount(rules.length)}
        </span>
      </summary>
      <p>{texts.notCheckedHint}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </details>
  );
}
