import { Button } from '@mantine/core';
import type { CouncilGrid } from '../../../../libs/contracts/views/council.js';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { ballotState } from './ballot.js';
import classes from './Council.module.css';
import { DossierBallots } from './DossierBallots.js';
import { moveInGrid } from './grid-keys.js';
import { SaveOutcome } from './SaveOutcome.js';
import { useBallots } from './use-ballots.js';
import { useSaveResults } from './use-save-results.js';

export function CouncilGridView({ grid }: { readonly grid: CouncilGrid }) {
  const ballots = useBallots();
  const saving = useSaveResults(ballots);
  const ready = grid.items.flatMap((dossier) => {
    const nominations = dossier.nominations.filter(
      (nomination) => ballotState(ballots.of(nomination), nomination, dossier.size).kind === 'ready',
    );
    return nominations.length > 0 ? [{ dossier, nominations }] : [];
  });
  const count = ready.reduce((sum, { nominations }) => sum + nominations.length, 0);
  return (
    <>
      <p className={classes.intro}>
        {grid.size !== null && texts.size(grid.size)} {texts.leaves} <span className={classes.keys}>{texts.keys}</span>
      </p>
      <SaveOutcome saving={saving} grid={grid} />
      {/* arrow keys move between the cells inside */}
      <div onKeyDown={moveInGrid}>
        {grid.items.map((dossier) => (
          <DossierBallots key={dossier.dossierId} dossier={dossier} ballots={ballots} saving={saving} />
        ))}
      </div>
      <div className={classes.bar}>
        <Button
          size="md"
          className={classes.save}
          disabled={count === 0}
          loading={saving.working}
          onClick={() => saving.save(ready)}
        >
          {count > 0 ? texts.save(ready.length, count) : texts.saveNone}
        </Button>
      </div>
    </>
  );
}
