import { refusalOfTwice } from '../../listed-twice.js';
import { type Refusal, refuse } from '../../refusal.js';
import type { Dossier } from '../dossier.js';

/**
 * Refused when a paper comes under an id that the dossier has given to another already: a standing one, a replaced one, one of a
 * level's own. Whoever reads a paper by its id must never be given another's bytes.
 */
export function refusalOfPaperIds(
  dossier: Pick<Dossier, 'papers' | 'levelPapers'>,
  brought: readonly { readonly id: string; readonly fileName: string }[],
): Refusal | undefined {
  const known = new Set([...dossier.papers, ...dossier.levelPapers].map((paper) => paper.id));
  const taken = brought.find((paper) => known.has(paper.id));
  if (taken) return refuse('paper-id-taken', { file: taken.fileName });
  return refusalOfTwice('papers', brought, (paper) => paper.id);
}
