import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemResults } from '../../../../libs/contracts/views/council.js';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { tellDone } from '../../components/tell-done.js';
import { type CouncilDossier, voteOf } from './ballot.js';
import type { BallotBook } from './use-ballots.js';

export interface ReadyDossier {
  readonly dossier: CouncilDossier;
  readonly nominations: readonly NominationView[];
}

/** Saves the ready rows of one or more dossiers; each dossier is accepted or refused by itself, refused ones keep what was typed. */
export function useSaveResults(ballots: BallotBook) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<ItemResults['items']>([]);
  const command = useCommand('recordCouncilResults', { meta: { handled: true } });

  const save = async (ready: readonly ReadyDossier[]) => {
    const items = ready.map(({ dossier, nominations }) => ({
      dossierId: dossier.dossierId,
      version: dossier.version,
      results: nominations.map((nomination) => voteOf(nomination.nominee.id, ballots.of(nomination))),
    }));
    const answer = await command.mutateAsync({ body: { items } });
    const accepted = new Set(answer.items.flatMap((item) => (item.accepted ? item.dossierId : [])));
    setRefused(answer.items.filter((item) => !item.accepted));
    await client.invalidateQueries({ queryKey: keys.council });
    void client.invalidateQueries({ queryKey: keys.dossierLists });
    ballots.forget(
      ready.flatMap(({ dossier, nominations }) =>
        accepted.has(dossier.dossierId) ? nominations.map(({ nominee }) => nominee.id) : [],
      ),
    );
    if (accepted.size === 0) return;
    tellDone(texts.done(accepted.size));
  };

  return {
    save: (ready: readonly ReadyDossier[]) => void save(ready).catch(() => undefined),
    working: command.isPending,
    error: command.error,
    refused,
  };
}

export type Saving = ReturnType<typeof useSaveResults>;
