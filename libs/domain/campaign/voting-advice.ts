/** A part of a whole, as a plan says it: «2/3». */
export interface Fraction {
  readonly atLeast: number;
  readonly of: number;
}

/** What a council's working rules say of quorum and majority. */
export interface VotingRule {
  readonly quorum: Fraction;
  readonly pass: Fraction;
  readonly base: 'all-members' | 'present';
}

/** Where a plan says nothing (reading 38): two thirds present, four fifths of all members. A screen says that it is a default. */
export const defaultVotingRule: VotingRule = {
  quorum: { atLeast: 2, of: 3 },
  pass: { atLeast: 4, of: 5 },
  base: 'all-members',
};

/** What the counts come to under the rule, as advice to whoever enters them: the council concludes, not the sum. */
export interface VotingAdvice {
  readonly present: number;
  /** how many must be there, and how many in favour */
  readonly quorumNeeds: number;
  readonly passNeeds: number;
  readonly quorate: boolean;
  readonly passed: boolean;
}

/** Counted in whole numbers, so that four fifths of fifteen are twelve and not something near it. */
export function votingAdvice(
  { quorum, pass, base }: VotingRule,
  size: number,
  { votesFor, absent }: { readonly votesFor: number; readonly absent: number },
): VotingAdvice {
  const present = size - absent;
  const counted = base === 'present' ? present : size;
  const quorumNeeds = partOf(quorum, size);
  const passNeeds = partOf(pass, counted);
  return { present, quorumNeeds, passNeeds, quorate: present >= quorumNeeds, passed: votesFor >= passNeeds };
}

/** The smallest whole number that is at least the fraction of a whole. */
function partOf({ atLeast, of }: Fraction, whole: number): number {
  return Math.floor((atLeast * whole + of - 1) / of);
}
