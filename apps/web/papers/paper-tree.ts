import type { DossierView, PaperView } from '../../../libs/contracts/views/dossier.js';

/** A paper with what hangs on it: its stamped copies and the versions it replaced. */
export interface PaperEntry {
  readonly paper: PaperView;
  readonly name: string;
  readonly copies: DossierView['stampedCopies'];
  readonly replaced: readonly PaperView[];
}

/** The papers of one checklist item: one asked once, or one per nomination. */
export interface PaperGroup {
  readonly item: string;
  readonly label: string;
  readonly perNomination: boolean;
  readonly entries: readonly PaperEntry[];
}

type Dossier = Pick<DossierView, 'papers' | 'stampedCopies' | 'checklist' | 'nominations'>;

/** The standing papers in the checklist's order, each under the first line it answers. */
export function paperTree(dossier: Dossier): readonly PaperGroup[] {
  const items = new Map<string, PaperEntry[]>();
  for (const line of dossier.checklist) if (!items.has(line.item)) items.set(line.item, []);
  const standing = dossier.papers.filter((paper) => !paper.replacedBy);
  for (const paper of standing) {
    const item = paper.satisfies[0]?.item ?? '';
    items.set(item, [...(items.get(item) ?? []), entryOf(dossier, paper)]);
  }
  return [...items].flatMap(([item, entries]) => {
    if (entries.length === 0) return [];
    const label = dossier.checklist.find((line) => line.item === item)?.label ?? entries[0]?.paper.labels[0] ?? item;
    const perNomination = entries.some(({ paper }) => paper.satisfies.some((answered) => answered.nominationId));
    return [{ item, label, perNomination, entries }];
  });
}

function entryOf(dossier: Dossier, paper: PaperView): PaperEntry {
  const answered = new Set(paper.satisfies.map(({ nominationId }) => nominationId));
  const names = dossier.nominations.flatMap(({ nominee }) => (answered.has(nominee.id) ? nominee.name : []));
  return {
    paper,
    name: names.join(', ') || paper.labels[0] || paper.fileName,
    copies: dossier.stampedCopies.filter((copy) => copy.paperId === paper.id),
    replaced: replacedBy(dossier.papers, paper.id),
  };
}

/** Every earlier version, newest first. */
function replacedBy(papers: readonly PaperView[], id: string): readonly PaperView[] {
  const before = papers.filter((paper) => paper.replacedBy === id);
  return before.flatMap((paper) => [paper, ...replacedBy(papers, paper.id)]);
}

/** The ids of the standing papers in the order they are listed: what «o» walks through. */
export function paperOrder(groups: readonly PaperGroup[]): readonly string[] {
  return groups.flatMap(({ entries }) => entries.map(({ paper }) => paper.id));
}
