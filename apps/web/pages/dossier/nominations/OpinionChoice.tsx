import { nominationTexts as texts } from '../../../../../libs/messages/dossier/nominations.js';
import classes from './OpinionChoice.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: boolean | null;
  readonly onChange: (recommend: boolean) => void;
}

/** «Đồng ý | Không», nothing chosen to begin with. */
export function OpinionChoice({ id, name, value, onChange }: Props) {
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{texts.choice(name)}</legend>
      <label className={classes.option} data-kind="agree">
        <input
          type="radio"
          id={`choice-${id}`}
          name={`opinion-${id}`}
          checked={value === true}
          onChange={() => onChange(true)}
        />
        {texts.agree}
      </label>
      <label className={classes.option} data-kind="refuse">
        <input type="radio" name={`opinion-${id}`} checked={value === false} onChange={() => onChange(false)} />
        {texts.disagree}
      </label>
    </fieldset>
  );
}
