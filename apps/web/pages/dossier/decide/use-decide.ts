import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import type { ApiError } from '../../../api/api-error.js';
import { keys } from '../../../api/keys.js';
import { useCommand } from '../../../api/use-command.js';
import { tellDone } from '../../../components/tell-done.js';
import type { Neighbours } from '../list-context.js';
import { standingOf } from '../opinions-to-send.js';
import type { Notes } from '../use-notes.js';

/** What the reader's level can do with the dossier, and doing it. A refusal keeps every word that was entered. */
export function useDecide(dossier: DossierView, notes: Notes, neighbours: Neighbours) {
  const { row, version, actions } = dossier;
  const client = useQueryClient();
  const [returning, setReturning] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const standing = standingOf(dossier, notes.notes);
  const params = { id: row.id };

  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.dossier(row.id) });
    void client.invalidateQueries({ queryKey: keys.dossierLists });
  };
  const onError = (error: ApiError) => {
    setRefusal(error);
    if (error.status === 409) refresh();
  };
  const leave = (message: string) => {
    setRefusal(null);
    notes.forgetSent();
    tellDone(message);
    refresh();
    neighbours.openNext();
  };

  const meta = { handled: true };
  const forwarding = useCommand('forward', {
    meta,
    onError,
    onSuccess: () => leave(texts.forwarded(row.code, dossier.nextStageLabel ?? texts.nextUnknown)),
  });
  const returnedToUnit = useCommand('returnToUnit', {
    meta,
    onError,
    onSuccess: () => {
      setReturning(false);
      leave(texts.returned(row.code, row.unitName));
    },
  });
  const recording = useCommand('recordOpinion', { meta, onError });

  const recordOpinions = async () => {
    setRefusal(null);
    const sent = standing.unsent;
    for (const opinion of sent) {
      const nomination = dossier.nominations.find(({ nominee }) => nominee.id === opinion.nominationId);
      if (nomination) await recording.mutateAsync({ params, body: { version: nomination.version, ...opinion } });
    }
    tellDone(texts.saved(sent.length));
    await client.invalidateQueries({ queryKey: keys.dossier(row.id) });
    notes.forgetSent();
  };

  return {
    standing,
    mayGiveOpinion: actions.opinion.allowed,
    mayForward: actions.forward.allowed,
    mayReturn: actions.return.allowed,
    working: forwarding.isPending || returnedToUnit.isPending || recording.isPending,
    refusal,
    confirmButton,
    returning,
    openReturn: () => setReturning(true),
    closeReturn: () => setReturning(false),
    undo: notes.undo,
    /** agrees with whatever has no opinion yet and puts the focus on the button that confirms */
    agree: () => {
      const undecided = standing.undecided.map(({ nominee }) => [nominee.id, { recommend: true, reason: '' }] as const);
      if (undecided.length > 0) notes.giveOpinions(Object.fromEntries(undecided));
      requestAnimationFrame(() => confirmButton.current?.focus());
    },
    forward: () => {
      setRefusal(null);
      forwarding.mutate({ params, body: { version, opinions: [...standing.unsent] } });
    },
    record: () => void recordOpinions().catch(() => undefined),
    returnToUnit: () => {
      setRefusal(null);
      returnedToUnit.mutate({ params, body: { version, reason: notes.notes.returnReason.trim() } });
    },
  };
}

export type Decide = ReturnType<typeof useDecide>;
