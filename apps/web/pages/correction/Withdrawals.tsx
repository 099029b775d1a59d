import { Button, TextInput } from '@mantine/core';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import classes from './CorrectionScreen.module.css';
import type { Correction } from './use-correction.js';

interface Props {
  readonly dossier: DossierView;
  readonly correction: Correction;
}

/** Nominees may be withdrawn with a reason, and taken back until the dossier is sent; never added or renamed. */
export function Withdrawals({ dossier, correction: { copy } }: Props) {
  const { withdrawn } = copy.work;
  const active = dossier.nominations.filter((nomination) => !nomination.withdrawn);
  const last = active.length - withdrawn.length <= 1;
  const set = (nominationId: string, reason: string | null | undefined) =>
    copy.change((work) => {
      const others = work.withdrawn.filter((entry) => entry.nominationId !== nominationId);
      return { ...work, withdrawn: reason === undefined ? others : [...others, { nominationId, reason }] };
    });
  return (
    <>
      <ul className={classes.list}>
        {active.map(({ nominee: { id, name } }) => {
          const entry = withdrawn.find(({ nominationId }) => nominationId === id);
          return (
            <li key={id}>
              <div className={classes.row}>
                <span className={classes.words}>{entry ? <del>{name}</del> : name}</span>
                <Button
                  size="compact-sm"
                  variant={entry ? 'subtle' : 'default'}
                  color="gray"
                  disabled={!entry && last}
                  title={!entry && last ? texts.lastNominee : undefined}
                  aria-label={entry ? texts.undoWithdraw(name) : texts.withdraw(name)}
                  onClick={() => set(id, entry ? undefined : null)}
                >
                  {entry ? texts.undoWithdrawShort : texts.withdrawShort}
                </Button>
              </div>
              {entry && (
                <TextInput
                  mb={10}
                  size="sm"
                  autoFocus
                  placeholder={texts.withdrawReason(name)}
                  aria-label={texts.withdrawReason(name)}
                  maxLength={2000}
                  value={entry.reason ?? ''}
                  onChange={(event) => set(id, event.currentTarget.value || null)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.detail}>{texts.withdrawHint}</p>
    </>
  );
}
