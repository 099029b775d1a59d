import { useMediaQuery } from '@mantine/hooks';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { usePageTitle } from '../../components/use-page-title.js';
import { DossierHead } from './DossierHead.js';
import { DossierPanes } from './DossierPanes.js';
import classes from './DossierScreen.module.css';
import { DossierTabs } from './DossierTabs.js';
import { useDecide } from './decide/use-decide.js';
import { useNeighbours } from './list-context.js';
import { PublicCommentNote } from './PublicCommentNote.js';
import { ReturnedBanner } from './ReturnedBanner.js';
import { StageBar } from './stages/StageBar.js';
import { useChosenDocument } from './use-chosen-document.js';
import { useDossierKeys } from './use-dossier-keys.js';
import { useNotes } from './use-notes.js';

/** The head, the way of the dossier, and its panes: three columns at a desk, tabs on a phone. */
export function DossierScreen({ dossier }: { readonly dossier: DossierView }) {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const neighbours = useNeighbours(dossier.row.id);
  const documents = useChosenDocument(dossier);
  const notes = useNotes(dossier.row.id);
  const decide = useDecide(dossier, notes, neighbours);
  useDossierKeys({ decide, documents, neighbours });
  usePageTitle(`${dossier.row.code} · ${dossier.row.title}`);

  const parts = { dossier, documents, notes, decide };
  return (
    <div className={classes.page}>
      <DossierHead dossier={dossier} neighbours={neighbours} />
      <StageBar dossier={dossier} compact={phone} />
      <ReturnedBanner dossier={dossier} />
      <PublicCommentNote dossier={dossier} />
      {phone ? <DossierTabs {...parts} /> : <DossierPanes {...parts} />}
    </div>
  );
}
