import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import { paths } from '../../../paths.js';
import type { DossierParts } from '../dossier-parts.js';
import { ForwardBar } from './ForwardBar.js';
import { RefusalNotice } from './RefusalNotice.js';
import { ReturnDialog } from './ReturnDialog.js';
import { WhoseTurn } from './WhoseTurn.js';

/** The one place of the next step: the button that fits the state, or whose turn it is. */
export function DecisionBar(parts: DossierParts) {
  const { dossier, decide } = parts;
  const { actions } = dossier;
  if (actions.forward.allowed || actions.return.allowed)
    return (
      <>
        <ForwardBar {...parts} />
        <ReturnDialog {...parts} />
      </>
    );
  if (actions.council.allowed)
    return (
      <Button component={Link} to={`${paths.council}#${dossier.row.id}`} fullWidth size="md">
        {texts.openCouncil}
      </Button>
    );
  if (actions.decide.allowed)
    return (
      <Button component={Link} to={paths.decisions} fullWidth size="md">
        {texts.openDecisions}
      </Button>
    );
  return (
    <>
      {decide.refusal && <RefusalNotice error={decide.refusal} />}
      <WhoseTurn dossier={dossier} />
    </>
  );
}
