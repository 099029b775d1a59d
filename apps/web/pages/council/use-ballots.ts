import { useState } from 'react';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';
import { useSession } from '../../frame/session.js';
import { readKept, removeKept, writeKept } from '../../keeping/kept-work.js';
import { type Ballot, recordedBallot } from './ballot.js';

type Ballots = Readonly<Record<string, Ballot>>;

/** What the secretary has typed and not yet saved, by nomination; kept on this device. */
export function useBallots() {
  const { acting } = useSession();
  const key = `council.${acting.id}`;
  const [typed, setTyped] = useState<Ballots>(() => readKept<Ballots>(key) ?? {});
  const update = (change: (before: Ballots) => Ballots) =>
    setTyped((before) => {
      const next = change(before);
      if (Object.keys(next).length > 0) writeKept(key, next);
      else removeKept(key);
      return next;
    });
  return {
    of: (nomination: NominationView) => typed[nomination.nominee.id] ?? recordedBallot(nomination),
    set: (nomination: NominationView, change: Partial<Ballot>) =>
      update((before) => {
        const { id } = nomination.nominee;
        return { ...before, [id]: { ...(before[id] ?? recordedBallot(nomination)), ...change } };
      }),
    forget: (ids: readonly string[]) =>
      update((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id)))),
  };
}

export type BallotBook = ReturnType<typeof useBallots>;
