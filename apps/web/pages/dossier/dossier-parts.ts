import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import type { Decide } from './decide/use-decide.js';
import type { Documents } from './use-chosen-document.js';
import type { Notes } from './use-notes.js';

/** What the panes of the dossier page work on. */
export interface DossierParts {
  readonly dossier: DossierView;
  readonly documents: Documents;
  readonly notes: Notes;
  readonly decide: Decide;
}
