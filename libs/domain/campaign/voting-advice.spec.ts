import { defaultVotingRule, type VotingRule, votingAdvice } from './voting-advice.js';

const ofPresent: VotingRule = { ...defaultVotingRule, base: 'present' };
const ninety: VotingRule = { ...defaultVotingRule, pass: { atLeast: 9, of: 10 } };

test.each<[string, VotingRule, number, { votesFor: number; absent: number }, object]>([
  [
    'four fifths of fifteen are twelve',
    defaultVotingRule,
    15,
    { votesFor: 12, absent: 0 },
    { passNeeds: 12, passed: true },
  ],
  [
    'eleven of fifteen are not enough',
    defaultVotingRule,
    15,
    { votesFor: 11, absent: 0 },
    { passNeeds: 12, passed: false },
  ],
  ['a part of a member counts as one', ninety, 15, { votesFor: 13, absent: 0 }, { passNeeds: 14, passed: false }],
  [
    'of those present, when the rule says so',
    ofPresent,
    15,
    { votesFor: 8, absent: 5 },
    { passNeeds: 8, passed: true },
  ],
  [
    'the absent count among all members',
    defaultVotingRule,
    15,
    { votesFor: 8, absent: 5 },
    { passNeeds: 12, passed: false },
  ],
  [
    'two thirds of fifteen must be there',
    defaultVotingRule,
    15,
    { votesFor: 10, absent: 5 },
    { quorumNeeds: 10, quorate: true },
  ],
  ['nine of fifteen are too few', defaultVotingRule, 15, { votesFor: 9, absent: 6 }, { present: 9, quorate: false }],
])('%s', (_what, rule, size, votes, expected) => {
  expect(votingAdvice(rule, size, votes)).toMatchObject(expected);
});
