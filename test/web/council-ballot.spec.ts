import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../apps/web/format/parse-day.js';
import { ballotState, emptyBallot, unanimous, voteOf } from '../../apps/web/pages/council/ballot.js';
import { pasteVotes } from '../../apps/web/pages/council/paste-votes.js';
import type { NominationView } from '../../libs/contracts/views/nominations.js';

const nominee = {
  kind: 'collective',
  id: 'n',
  name: 'Đảng bộ xã Thử',
  award: 'bang-khen',
  organisationId: 'o',
} as const;
const open: NominationView = {
  nominee,
  awardName: 'Bằng khen',
  version: 1,
  withdrawn: null,
  changed: false,
  opinions: [],
  current: null,
  council: null,
  outcome: null,
};
const recorded: NominationView = {
  ...open,
  council: { votesFor: 15, votesAgainst: 0, absent: 0, recommend: true, note: null, replacedBecause: null },
};

describe('a row of the council grid', () => {
  it.each([
    ['nothing typed', emptyBallot, { kind: 'untouched' }],
    ['three votes missing', { ...emptyBallot, votesFor: '12' }, { kind: 'adds-not', missing: 3 }],
    ['one vote too many', { ...emptyBallot, votesFor: '16' }, { kind: 'adds-not', missing: -1 }],
    ['no conclusion', { ...emptyBallot, votesFor: '15' }, { kind: 'no-conclusion' }],
    ['against without a reason', { ...emptyBallot, votesAgainst: '15', recommend: false }, { kind: 'no-reason' }],
    ['all in favour', unanimous(15), { kind: 'ready' }],
  ])('%s', (_, ballot, state) => {
    expect(ballotState(ballot, open, 15)).toEqual(state);
  });

  it('asks why a recorded result is replaced', () => {
    const other = { ...unanimous(15), votesFor: '14', absent: '1' };
    expect(ballotState(other, recorded, 15)).toEqual({ kind: 'no-replacing' });
    expect(ballotState({ ...other, replacing: 'đếm nhầm' }, recorded, 15)).toEqual({ kind: 'ready' });
  });

  it('counts an empty cell as no votes', () => {
    expect(voteOf('n', { ...emptyBallot, votesFor: '15', recommend: true })).toMatchObject({
      votesAgainst: 0,
      absent: 0,
    });
  });

  it('takes cells from a spreadsheet, leaving out what is no number', () => {
    expect(pasteVotes('13\t1\t1\r\n12\thai\t3\r\n', 'votesFor')).toEqual([
      { votesFor: '13', votesAgainst: '1', absent: '1' },
      { votesFor: '12', absent: '3' },
    ]);
    expect(pasteVotes('2\t9', 'absent')).toEqual([{ absent: '2' }]);
  });
});

describe('a day typed by hand', () => {
  it.each([
    ['07/03/1979', '1979-03-07'],
    ['7.3.1979', '1979-03-07'],
    ['07031979', '1979-03-07'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/04/2025', null],
    ['1979-03-07', null],
    ['mai', null],
  ])('%s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
});
