import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { dossierTexts } from '../../../../libs/messages/dossier/dossier.js';
import { dossierQuery } from '../../api/dossier-query.js';
import { readKept } from '../../keeping/kept-work.js';
import { lastListName } from '../../lists/last-list.js';
import { dossierPath, paths } from '../../paths.js';

/** The list somebody came from, as the lists leave it in this tab: `ids` in the order they were shown. */
interface ListContext {
  readonly label: string;
  readonly href: string;
  readonly ids: readonly string[];
}

function readList(): ListContext | null {
  const list = readKept<Partial<ListContext>>(lastListName, 'tab');
  return list?.ids && list.href && list.label ? { label: list.label, href: list.href, ids: list.ids } : null;
}

/** Where the dossier stands in the list one came from, and the way to its neighbours. The next one is loaded in advance. */
export function useNeighbours(id: string) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useMemo(readList, []);
  const at = list?.ids.indexOf(id) ?? -1;
  const next = at >= 0 ? list?.ids[at + 1] : undefined;
  const previous = at > 0 ? list?.ids[at - 1] : undefined;
  useEffect(() => {
    if (next) void client.prefetchQuery(dossierQuery(next));
  }, [client, next]);
  const open = (neighbour: string | undefined) => {
    if (neighbour) void navigate(dossierPath(neighbour));
    return neighbour !== undefined;
  };
  return {
    label: list?.label ?? dossierTexts.back,
    href: list?.href ?? paths.dossiers,
    at,
    of: at >= 0 ? (list?.ids.length ?? 0) : 0,
    openNext: () => open(next),
    openPrevious: () => open(previous),
    hasNext: next !== undefined,
    hasPrevious: previous !== undefined,
  };
}

export type Neighbours = ReturnType<typeof useNeighbours>;
