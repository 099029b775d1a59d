import { IconAlertTriangle } from '@tabler/icons-react';
import type { ActPreview } from '../../../../../libs/contracts/views/organisations.js';
import { outcomeText } from '../../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../../libs/messages/organisations/organisations.js';
import classes from '../Organisations.module.css';

interface Props {
  readonly preview: ActPreview;
  readonly effectiveOn: string;
  readonly basis: string;
}

/** What an act would do: to whom, to the people there, and what stays behind. */
export function ActOutcome({ preview, effectiveOn, basis }: Props) {
  const { outcome, appointmentsEnded, appointmentsCarried, left } = preview;
  return (
    <>
      <div className={classes.hint}>
        {texts.effective(effectiveOn)} · {basis}
      </div>
      <ul className={classes.lines}>
        {outcome.map((line) => (
          <li key={`${line.id} ${line.what}`}>{outcomeText(line)}</li>
        ))}
        {appointmentsEnded > 0 && <li>{texts.appointmentsEnded(appointmentsEnded)}</li>}
        {appointmentsCarried > 0 && <li>{texts.appointmentsCarried(appointmentsCarried)}</li>}
      </ul>
      {left.flatMap(warnings).map((warning) => (
        <div key={warning} className={classes.warning}>
          <IconAlertTriangle size={17} aria-hidden />
          <span>{warning}</span>
        </div>
      ))}
    </>
  );
}

function warnings({ name, dossiers, here, drafts, plans }: ActPreview['left'][number]): readonly string[] {
  return [
    ...(dossiers + here + drafts > 0 ? [texts.left(name, dossiers, here, drafts)] : []),
    ...(plans.length > 0 ? [texts.leftPlans(name, plans)] : []),
  ];
}
