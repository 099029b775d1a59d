import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationActView } from '../../../../libs/contracts/views/organisations.js';
import { dayOf } from '../../../../libs/domain/calendar/calendar-day.js';
import { actNames, outcomeText } from '../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
import { tellDone } from '../../components/tell-done.js';
import classes from './Organisations.module.css';

interface Props {
  readonly acts: readonly OrganisationActView[];
  readonly today: string;
  readonly mayWrite: boolean;
}

/** What was done to organisations, newest first; what was withdrawn stays, struck out, with who and why. */
export function ActList({ acts, today, mayWrite }: Props) {
  const [chosen, setChosen] = useState<OrganisationActView | null>(null);
  if (acts.length === 0) return <p className={classes.hint}>{texts.noActs}</p>;
  return (
    <>
      <ol className={classes.acts}>
        {acts.map((act) => (
          <li key={act.id} className={classes.act}>
            <Act act={act} today={today} withdraw={mayWrite && !act.withdrawn && (() => setChosen(act))} />
          </li>
        ))}
      </ol>
      {chosen && <WithdrawAct act={chosen} close={() => setChosen(null)} />}
    </>
  );
}

interface ActProps {
  readonly act: OrganisationActView;
  readonly today: string;
  readonly withdraw: false | (() => void);
}

function Act({ act, today, withdraw }: ActProps) {
  const { withdrawn } = act;
  return (
    <>
      <div className={classes.actHead}>
        <strong className={withdrawn ? classes.struck : undefined}>{actNames[act.kind]}</strong>
        {withdraw && (
          <Button size="compact-xs" variant="subtle" onClick={withdraw}>
            {texts.withdraw}
          </Button>
        )}
      </div>
      <div className={classes.hint}>
        {texts.effective(act.effectiveOn)}
        {act.effectiveOn > today && !withdrawn && <span className={classes.ahead}> · {texts.ahead}</span>}
      </div>
      <ul className={`${classes.lines} ${withdrawn ? classes.struck : ''}`}>
        {act.outcome.map((line) => (
          <li key={`${line.id} ${line.what}`}>{outcomeText(line)}</li>
        ))}
      </ul>
      <div className={classes.hint}>
        {act.basis}
        {act.recordedBy && ` · ${act.recordedBy}`}
      </div>
      {withdrawn && <div>{texts.withdrawn(withdrawn.by, dayOf(withdrawn.at), withdrawn.reason)}</div>}
    </>
  );
}

function WithdrawAct({ act, close }: { readonly act: OrganisationActView; readonly close: () => void }) {
  const client = useQueryClient();
  const withdraw = useCommand('withdrawOrganisationAct', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.withdrawnDone);
      void client.invalidateQueries({ queryKey: keys.organisations });
      close();
    },
  });
  return (
    <ReasonDialog
      opened
      danger
      title={texts.withdrawTitle}
      confirmLabel={texts.withdraw}
      label={texts.reason}
      maxLength={1000}
      command={withdraw}
      send={(reason) => withdraw.mutate({ params: { id: act.id }, body: { reason } })}
      close={close}
    >
      <div>{texts.withdrawBody}</div>
      <ul className={classes.lines}>
        {act.outcome.map((line) => (
          <li key={`${line.id} ${line.what}`}>{outcomeText(line)}</li>
        ))}
      </ul>
    </ReasonDialog>
  );
}
