import { actionViews } from '../../apps/api/dossiers/action-views.js';
import { shippedCalendar } from '../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { type OfferedAct, offeredActs, preconditions } from '../../libs/domain/dossier/acts/preconditions.js';
import type { PersonCommand } from '../../libs/domain/dossier/command.js';
import { decide } from '../../libs/domain/dossier/decide.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import {
  activeIds,
  actor,
  fiveStages,
  head,
  monday,
  paper,
  province,
  recommendation,
  Story,
  signed,
  stage,
  votesFor,
} from '../../libs/domain/dossier/test-story.js';
import type { Finding } from '../../libs/domain/eligibility/finding.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { roles } from '../../libs/domain/role.js';
import { refusalText } from '../../libs/messages/refusals/refusals.js';

const finding: Finding = {
  ruleId: 'R',
  label: 'Điều kiện',
  nominationId: null,
  result: 'NEEDS_REVIEW',
  sentence: 'Cần người xem.',
  citation: '',
  evidence: [],
  about: { reason: { code: 'subject-unknown' }, observations: [] },
  steps: {},
  mayOverride: true,
};

const outcomes = (dossier: Dossier) =>
  activeIds(dossier).map((nominationId) => ({ nominationId, awarded: true, reason: null }));
const added = (({ satisfies: _satisfies, replaces: _replaces, ...rest }) => rest)(paper('own', []));

/** Of every act a command that says nothing wrong: whatever refuses it is what the act asks first. */
const commands: Readonly<Record<OfferedAct, (dossier: Dossier) => PersonCommand>> = {
  opinion: ({ nominations }) => ({
    type: 'record-opinion',
    version: nominations[0]?.version ?? 0,
    nominationId: nominations[0]?.nominee.id ?? '',
    recommend: true,
    reason: null,
  }),
  forward: recommendation,
  return: ({ version }) => ({ type: 'return', version, reason: 'Thiếu minh chứng' }),
  resubmit: ({ version }) => ({
    type: 'resubmit',
    version,
    accuracyConfirmed: true,
    papers: [],
    withdrawn: [],
    note: null,
  }),
  council: (dossier) => votesFor(dossier),
  decide: (dossier) => ({ type: 'apply-award-decision', decision: signed, outcomes: outcomes(dossier) }),
  settle: () => ({ type: 'settle-finding', ruleId: 'R', nominationId: null, result: 'PASS', reason: 'Đã xem' }),
  // One more than those added: an id that stands in the dossier is refused for itself.
  addLevelPaper: ({ version, levelPapers }) => ({
    type: 'add-level-paper',
    version,
    code: 'report',
    paper: { ...added, id: `own-${levelPapers.length}` },
  }),
  transmit: ({ version }) => ({
    type: 'transmit',
    version,
    number: '9/TTr-UBND',
    sentOn: '2026-03-02',
    note: null,
  }),
  outsideResult: (dossier) => ({
    type: 'record-outside-result',
    version: dossier.version,
    decision: signed,
    outcomes: outcomes(dossier),
  }),
  keepPromise: () => ({ type: 'keep-promise', papers: [paper('late', [{ item: 'proof', nominationId: null }])] }),
};

const chair = actor(province.h, 'chairman-office');
const sending = stage('five', province.h, {
  kind: 'transmit',
  actingRoles: ['chairman-office'],
  mayReturn: false,
  addressee: 'Thủ tướng Chính phủ',
});
const sendingUp = [...fiveStages.slice(0, 4), sending];
const adding = stage('one', province.d, { adds: [{ code: 'report', label: 'Báo cáo thẩm định' }] });
const promised = {
  checklist: [
    ...[
      { code: 'letter', label: 'Tờ trình', per: 'submission' as const, citation: 'IV.2', stamped: true },
      { code: 'report', label: 'Báo cáo', per: 'nomination' as const, citation: 'IV.2' },
    ],
    { code: 'proof', label: 'Xác nhận', per: 'submission' as const, citation: 'IV.2', promisable: true },
  ],
  promises: [{ item: 'proof', nominationId: null, by: '2026-03-20' }],
};
const commented = fiveStages.map((each, index) => ({
  ...each,
  ...(index === 0 ? { opensComment: 10 } : { afterPublicComment: 'block' as const }),
}));

/** Everywhere a dossier can stand, and what changes what is asked. */
const states: Readonly<Record<string, (story: Story) => void>> = {
  'on its way': (story) => {
    story.submit();
    story.tell(recommendation(story.dossier), story.here);
  },
  'at a district': (story) => void story.submit(),
  'at the emulation office': (story) => void story.submit().passTo('two'),
  'at a joint review': (story) => void story.submit().passTo('three'),
  'at a council': (story) => void story.submit().passTo('four'),
  'at the chairman’s office': (story) => void story.submit().passTo('five'),
  // What a level still owes is work to do, as an opinion not yet given is: it refuses the command, not the offer.
  'at a level that has added its paper': (story) => {
    story.submit({ route: [adding, ...fiveStages.slice(1)] });
    story.tell(commands.addLevelPaper(story.dossier), story.here);
  },
  'with a promise open': (story) => void story.submit(promised),
  'while the public may comment': (story) => void story.submit({ route: commented }).passTo('two'),
  'while the public may comment, at its council': (story) =>
    void story
      .submit({
        route: commented.map((each) => ({
          ...each,
          ...(each.code === 'four' ? {} : { afterPublicComment: undefined }),
        })),
      })
      .passTo('four'),
  'returned to its unit': (story) => {
    story.submit();
    story.tell({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here);
  },
  'where lists are sent up': (story) => void story.submit({ route: sendingUp }).passTo('five'),
  'sent up': (story) => {
    story.submit({ route: sendingUp }).passTo('five');
    story.tell(commands.transmit(story.dossier), chair);
  },
  'while the public may comment, where lists are sent up': (story) =>
    void story
      .submit({
        route: [
          { ...stage('one', province.d), opensComment: 10 },
          { ...sending, afterPublicComment: 'block' },
        ],
      })
      .passTo('five'),
  closed: (story) => {
    story.submit().passTo('five');
    story.tell(commands.decide(story.dossier), chair);
  },
};

const people = Object.values(province).flatMap((body) => roles.map((role) => actor(body, role)));

function judged(dossier: Dossier, act: OfferedAct, person: (typeof people)[number]) {
  // Signed on the day on which it is asked: a later one is refused for itself.
  const decision = { ...signed, id: 'another-decision', signedOn: '2026-03-02' };
  const command = commands[act](dossier);
  const events = decide(dossier, 'decision' in command ? { ...command, decision } : command, {
    now: monday,
    actor: person,
    calendar: shippedCalendar,
    arrivalNumber: null,
    findings: [finding],
  });
  return isRefusal(events)
    ? { allowed: false, why: refusalText(events.refused, events.detail) }
    : { allowed: true, why: null };
}

describe.each(Object.keys(states))('a dossier %s', (name) => {
  const story = new Story();
  states[name]?.(story);
  const { dossier } = story;

  test.each(offeredActs)(
    'is offered for «%s» to exactly those whom the act accepts, and refused to others in its words',
    (act) => {
      const shown = people.map((person) => [person.appointmentId, actionViews({ dossier, now: monday }, person)[act]]);
      const answered = people.map((person) => [person.appointmentId, judged(dossier, act, person)]);
      expect(shown).toEqual(answered);
    },
  );
});

test('every act is offered to somebody somewhere', () => {
  const offered = offeredActs.filter((act) =>
    Object.values(states).some((tell) => {
      const story = new Story();
      tell(story);
      return people.some((person) => !isRefusal(preconditions[act](story.dossier, { actor: person, now: monday })));
    }),
  );
  expect(offered).toEqual(offeredActs);
});

test('the head of the unit is not offered what was not promised, and is told so', () => {
  const story = new Story().submit();
  expect(actionViews({ dossier: story.dossier, now: monday }, head).keepPromise.why).toBe(
    'Hồ sơ không có giấy tờ nào hẹn nộp sau mà còn thiếu.',
  );
});
