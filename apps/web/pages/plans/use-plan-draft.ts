import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanDraftView } from '../../../../libs/contracts/views/plans.js';
import { tidyDocument } from '../../../../libs/domain/tidy-text.js';
import { ApiError } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { beginAwaiting } from '../../settled/awaited.js';

const restMs = 700;

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict';

/**
 * A plan's draft while somebody writes it: saved when typing rests, its problems as the api sees them. After a conflict nothing is sent
 * until the writer takes the newer text over; what was typed stays on screen.
 */
export function usePlanDraft(id: string) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.planDraft(id),
    queryFn: ({ signal }) => call('getPlanDraft', { params: { id }, signal }),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const version = useRef(0);
  const sending = useRef(false);
  useEffect(() => {
    if (data) version.current = data.version;
  }, [data]);
  const source = typed ?? data?.source ?? '';

  const save = useCallback(
    async (text: string) => {
      if (sending.current) return;
      sending.current = true;
      setState('saving');
      try {
        const saved = await call('savePlanDraft', { params: { id }, body: { version: version.current, source: text } });
        version.current = saved.version;
        client.setQueryData<PlanDraftView>(keys.planDraft(id), saved);
        setState('saved');
      } catch (problem) {
        setState(problem instanceof ApiError && problem.code === 'plan-draft-changed' ? 'conflict' : 'unsaved');
      } finally {
        sending.current = false;
      }
    },
    [client, id],
  );

  useEffect(() => {
    if (typed === null || tidyDocument(typed) === data?.source || state === 'conflict') return;
    const end = beginAwaiting();
    const timer = setTimeout(() => {
      void save(typed);
      end();
    }, restMs);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [typed, data?.source, state, save]);

  const takeOver = async () => {
    await refetch();
    setTyped(null);
    setState('saved');
  };
  return { draft: data, error, refetch, source, change: setTyped, state, takeOver };
}
