import { Button, Checkbox, Group } from '@mantine/core';
import { Link } from 'react-router';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { dossierPath } from '../../paths.js';
import { type CandidateDossier, choiceOf, openNominations } from './award-choice.js';
import { CandidateRow } from './CandidateRow.js';
import classes from './Decisions.module.css';
import type { DecisionForm } from './use-decision-form.js';

interface Props {
  readonly dossiers: readonly CandidateDossier[];
  readonly decision: DecisionForm;
}

/** Every nomination that waits for a decision, dossier by dossier. */
export function Candidates({ dossiers, decision }: Props) {
  const { choices } = decision.form;
  const choose = (of: readonly CandidateDossier[], chosen: boolean) =>
    decision.choose(
      Object.fromEntries(
        of
          .flatMap(openNominations)
          .map((nomination) => [nomination.nominee.id, { ...choiceOf(choices, nomination), chosen }]),
      ),
    );
  return (
    <>
      <Group justify="space-between" mb={6}>
        <h2 className={classes.title}>{texts.candidates}</h2>
        <Button size="compact-sm" variant="subtle" onClick={() => choose(dossiers, decision.chosen.length === 0)}>
          {decision.chosen.length === 0 ? texts.selectAll : texts.selectNone}
        </Button>
      </Group>
      {dossiers.map((dossier) => {
        const open = openNominations(dossier);
        const count = open.filter((nomination) => choiceOf(choices, nomination).chosen).length;
        if (open.length === 0) return null;
        return (
          <section key={dossier.dossierId} className={classes.dossier} aria-label={`${dossier.title}, ${dossier.code}`}>
            <div className={classes.head}>
              <Checkbox
                aria-label={texts.selectDossier(dossier.title)}
                checked={count === open.length}
                indeterminate={count > 0 && count < open.length}
                onChange={() => choose([dossier], count < open.length)}
              />
              <div>
                <strong>{dossier.title}</strong>
                <div className={classes.hint}>
                  <Link to={dossierPath(dossier.dossierId)} className="tabular">
                    {dossier.code}
                  </Link>{' '}
                  · {dossier.unitName}
                </div>
              </div>
            </div>
            <ul className={classes.list}>
              {open.map((nomination) => (
                <CandidateRow
                  key={nomination.nominee.id}
                  nomination={nomination}
                  choice={choiceOf(choices, nomination)}
                  change={(choice) => decision.choose({ [nomination.nominee.id]: choice })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
