import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { headsOf, TableHead } from '../../components/TableHead.js';
import { dossierPath } from '../../paths.js';
import { BallotRow } from './BallotRow.js';
import { ballotState, type CouncilDossier, unanimous, voteColumns } from './ballot.js';
import classes from './Council.module.css';
import { pasteVotes } from './paste-votes.js';
import type { BallotBook } from './use-ballots.js';
import type { Saving } from './use-save-results.js';

const heads = headsOf(texts.columns).map((head) =>
  voteColumns.some((column) => column === head.key) ? { ...head, className: classes.number } : head,
);

interface Props {
  readonly dossier: CouncilDossier;
  readonly ballots: BallotBook;
  readonly saving: Saving;
}

/** One dossier's rows of the grid. */
export function DossierBallots({ dossier, ballots, saving }: Props) {
  const active = dossier.nominations.filter((nomination) => !nomination.withdrawn);
  const open = active.filter((nomination) => !nomination.council);
  const ready = active.filter(
    (nomination) => ballotState(ballots.of(nomination), nomination, dossier.size).kind === 'ready',
  );
  return (
    <section className={classes.dossier} id={dossier.dossierId} aria-label={`${dossier.title}, ${dossier.code}`}>
      <header className={classes.head}>
        <div>
          <h2>{dossier.title}</h2>
          <Link to={dossierPath(dossier.dossierId)} aria-label={texts.openDossier(dossier.code)} className="tabular">
            {dossier.code}
          </Link>{' '}
          · {dossier.unitName}
          <div>{texts.rule(dossier.rule)}</div>
        </div>
        <div className={classes.headActions}>
          {open.length > 0 && (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={texts.fillFor(dossier.title)}
              onClick={() => {
                for (const nomination of open) ballots.set(nomination, unanimous(dossier.size));
              }}
            >
              {texts.fill}
            </Button>
          )}
          {ready.length > 0 && (
            <Button
              size="compact-sm"
              loading={saving.working}
              onClick={() => saving.save([{ dossier, nominations: ready }])}
            >
              {texts.saveOne(dossier.code)}
            </Button>
          )}
        </div>
      </header>
      <table className={classes.table} aria-label={texts.dossierTable(dossier.title)}>
        <TableHead heads={heads} />
        <tbody>
          {active.map((nomination, index) => (
            <BallotRow
              key={nomination.nominee.id}
              nomination={nomination}
              dossier={dossier}
              ballot={ballots.of(nomination)}
              change={(change) => ballots.set(nomination, change)}
              paste={(text, column) =>
                pasteVotes(text, column).forEach((change, offset) => {
                  const target = active[index + offset];
                  if (target) ballots.set(target, change);
                })
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
