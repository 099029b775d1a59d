import type { CouncilResultsBody } from '../../../../libs/contracts/bodies.js';
import type { CouncilGrid } from '../../../../libs/contracts/views/council.js';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';

export type CouncilDossier = CouncilGrid['items'][number];
type Vote = CouncilResultsBody['items'][number]['results'][number];

/** One row of the grid as typed: counts are texts until they are whole numbers. */
export interface Ballot {
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly absent: string;
  readonly recommend: boolean | null;
  readonly note: string;
  /** why a recorded result is replaced */
  readonly replacing: string;
}

export const voteColumns = ['votesFor', 'votesAgainst', 'absent'] as const;
export type VoteColumn = (typeof voteColumns)[number];

export const emptyBallot: Ballot = {
  votesFor: '',
  votesAgainst: '',
  absent: '',
  recommend: null,
  note: '',
  replacing: '',
};

/** A recorded result as the grid shows it. */
export function recordedBallot({ council }: NominationView): Ballot {
  if (!council) return emptyBallot;
  return {
    votesFor: String(council.votesFor),
    votesAgainst: String(council.votesAgainst),
    absent: String(council.absent),
    recommend: council.recommend,
    note: council.note ?? '',
    replacing: '',
  };
}

export const unanimous = (size: number): Ballot => ({
  ...emptyBallot,
  votesFor: String(size),
  votesAgainst: '0',
  absent: '0',
  recommend: true,
});

/** What a row still lacks; `untouched` and `recorded` rows are not sent. */
export type BallotState =
  | { readonly kind: 'untouched' | 'recorded' | 'ready' | 'no-conclusion' | 'no-reason' | 'no-replacing' }
  | { readonly kind: 'adds-not'; readonly missing: number };

export function ballotState(ballot: Ballot, nomination: NominationView, size: number): BallotState {
  if (JSON.stringify(ballot) === JSON.stringify(recordedBallot(nomination)))
    return { kind: nomination.council ? 'recorded' : 'untouched' };
  const counts = voteColumns.map((column) => countOf(ballot[column]));
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  if (sum !== size || counts.includes(null)) return { kind: 'adds-not', missing: size - sum };
  if (ballot.recommend === null) return { kind: 'no-conclusion' };
  if (!ballot.recommend && ballot.note.trim() === '') return { kind: 'no-reason' };
  if (nomination.council && ballot.replacing.trim() === '') return { kind: 'no-replacing' };
  return { kind: 'ready' };
}

/** A whole number of votes, an empty cell counting as none. */
export function countOf(typed: string): number | null {
  const text = typed.trim();
  return text === '' ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** A ready row as the api takes it. */
export function voteOf(nominationId: string, ballot: Ballot): Vote {
  return {
    nominationId,
    votesFor: countOf(ballot.votesFor) ?? 0,
    votesAgainst: countOf(ballot.votesAgainst) ?? 0,
    absent: countOf(ballot.absent) ?? 0,
    recommend: ballot.recommend ?? false,
    note: ballot.note.trim() || null,
    replacing: ballot.replacing.trim() || null,
  };
}
