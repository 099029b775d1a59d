import { useSearchParams } from 'react-router';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { viewerTexts } from '../../../../libs/messages/viewer/viewer.js';
import { streamAddress } from '../../api/stream-address.js';
import { paperOrder, paperTree } from '../../papers/paper-tree.js';

/** What is on screen: a paper, or a stamped copy of it. */
export interface ChosenDocument {
  readonly paperId: string;
  readonly copyId: string | null;
  readonly name: string;
  readonly address: string;
  /** the newest stamped copy that the original can be switched to */
  readonly otherCopyId: string | null;
}

const paperParam = 'giay-to';
const copyParam = 'ban-sao';

/** The document on screen, kept in the address so that a link, a reload and «back» show the same one. */
export function useChosenDocument(dossier: DossierView) {
  const [search, setSearch] = useSearchParams();
  const order = paperOrder(paperTree(dossier));
  const paperInAddress = search.get(paperParam);
  const paper =
    dossier.papers.find(({ id }) => id === paperInAddress) ?? dossier.papers.find(({ id }) => id === order[0]);
  const copies = dossier.stampedCopies.filter((copy) => copy.state === 'done');
  const copy = copies.find(({ id }) => id === search.get(copyParam));

  const open = (paperId: string, copyId: string | null = null) =>
    setSearch(
      (before) => {
        before.set(paperParam, paperId);
        if (copyId) before.set(copyParam, copyId);
        else before.delete(copyParam);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );

  const id = dossier.row.id;
  const chosen: ChosenDocument | null = paper
    ? {
        paperId: paper.id,
        copyId: copy?.id ?? null,
        name: copy
          ? `${paper.labels[0] ?? paper.fileName}, ${viewerTexts.stamped}`
          : (paper.labels[0] ?? paper.fileName),
        address: copy
          ? streamAddress('stampedCopyContent', { id, copyId: copy.id })
          : streamAddress('paperContent', { id, paperId: paper.id }, { event: paper.event }),
        otherCopyId: copies.findLast((other) => other.paperId === paper.id)?.id ?? null,
      }
    : null;

  return {
    chosen,
    /** whether somebody chose it, rather than the page */
    opened: paperInAddress !== null,
    open,
    leave: () =>
      setSearch(
        (before) => {
          before.delete(paperParam);
          before.delete(copyParam);
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
    openNext: () => {
      const index = order.indexOf(chosen?.paperId ?? '');
      const next = order[(index + 1) % order.length];
      if (next) open(next);
    },
  };
}

export type Documents = ReturnType<typeof useChosenDocument>;
