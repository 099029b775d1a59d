import { dossierKeyTexts as keys } from '../../../../libs/messages/dossier/keys.js';
import { nominationTexts as nominations } from '../../../../libs/messages/dossier/nominations.js';
import { announce } from '../../components/announce.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';
import type { Decide } from './decide/use-decide.js';
import type { Neighbours } from './list-context.js';
import type { Documents } from './use-chosen-document.js';

interface Parts {
  readonly decide: Decide;
  readonly documents: Documents;
  readonly neighbours: Neighbours;
}

/** Keys of the dossier page: what stands on the decision bar, the papers, and the neighbours in the list. */
export function useDossierKeys({ decide, documents, neighbours }: Parts): void {
  const { group } = keys;
  useShortcuts([
    { keys: 'j', label: keys.next, group, run: neighbours.openNext },
    { keys: 'k', label: keys.previous, group, run: neighbours.openPrevious },
    { keys: 'o', label: keys.document, group, run: documents.openNext },
    ...(decide.mayForward ? [{ keys: 'a', label: keys.agree, group, run: decide.agree }] : []),
    ...(decide.mayReturn ? [{ keys: 'r', label: keys.return, group, run: decide.openReturn }] : []),
    ...(decide.mayGiveOpinion
      ? [
          {
            keys: 'u',
            label: keys.undo,
            group,
            run: () => {
              if (decide.undo()) announce(nominations.undone);
            },
          },
        ]
      : []),
  ]);
}
