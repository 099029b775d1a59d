import { endOfDay } from '../../calendar/calendar-day.js';
import type { Submission } from '../command.js';
import { head, monday, paper, person, province, Story, submission } from '../test-story.js';

function asked(differs: Partial<Submission>, now = monday) {
  const story = new Story();
  story.now = now;
  return story.ask({ ...submission, ...differs }, head);
}
const collective = {
  kind: 'collective' as const,
  id: 'c',
  organisationId: 'related',
  subjectOrganisationKind: 'k',
  award: 'award',
};
const deadline = endOfDay('2026-03-31');

test('a complete draft becomes one event that freezes route, checklist and names', () => {
  expect(asked({})).toEqual([
    expect.objectContaining({
      type: 'submitted',
      title: 'Nguyễn Văn Hoà và 1 cá nhân khác',
      route: submission.route,
      checklist: submission.checklist,
      unit: expect.objectContaining({ name: 'UBND xã An Lạc' }),
    }),
  ]);
});

test.each<[string, Partial<Submission>, string]>([
  ['without the head’s confirmation', { accuracyConfirmed: false }, 'accuracy-not-confirmed'],
  ['without a nominee', { nominees: [] }, 'no-nominee'],
  ['with a nominee without a name', { nominees: [person('a', '  ')] }, 'nominee-name-missing'],
  ['with a person without birth date', { nominees: [person('a', 'A', { birthDate: '' })] }, 'nominee-detail-missing'],
  ['with a person without position', { nominees: [person('a', 'A', { position: ' ' })] }, 'nominee-detail-missing'],
  ['with a person without a unit', { nominees: [person('a', 'A', { workUnit: '' })] }, 'nominee-detail-missing'],
  [
    'with an award the campaign does not have',
    { nominees: [person('a', 'A', { award: 'x' })] },
    'nominee-detail-missing',
  ],
  [
    'with another unit’s collective',
    { nominees: [{ ...collective, name: 'X', organisationId: 'other' }] },
    'nominee-not-related',
  ],
  ['with a collective that does not exist', { nominees: [{ ...collective, name: '' }] }, 'nominee-name-missing'],
  [
    'with one person twice, however the accents are typed',
    { nominees: [person('a', 'Nguyễn Văn Hoà'), person('b', 'nguyễn văn hoà'.normalize('NFD'))] },
    'nominee-duplicate',
  ],
  [
    'with one collective twice',
    {
      nominees: [
        { ...collective, name: 'X' },
        { ...collective, id: 'c2', name: 'X' },
      ],
    },
    'nominee-duplicate',
  ],
  ['with papers missing', { papers: submission.papers.slice(0, 2) }, 'paper-missing'],
  ['before it opens', { opensAt: '2026-03-02T02:00:00.001Z' }, 'campaign-not-open'],
])('a draft %s is refused', (_what, differs, refused) => {
  expect(asked(differs)).toMatchObject({ refused });
});

test('what is missing is named with whose it is', () => {
  expect(asked({ papers: submission.papers.slice(0, 2) })).toEqual({
    refused: 'paper-missing',
    detail: { papers: [{ label: 'Báo cáo', nominee: 'Trần Thị Bé' }] },
  });
});

test('one paper answers many lines', () => {
  const everything = paper('all', [
    { item: 'letter', nominationId: null },
    { item: 'report', nominationId: 'a' },
    { item: 'report', nominationId: 'b' },
  ]);
  expect(asked({ papers: [everything] })).toEqual([expect.objectContaining({ type: 'submitted' })]);
});

test('two people of one name and different birth dates are two', () => {
  const nominees = [person('a', 'Lê Văn An'), person('b', 'Lê Văn An', { birthDate: '1990-01-01' })];
  expect(asked({ nominees })).toEqual([expect.objectContaining({ type: 'submitted' })]);
});

test.each([
  ['the last millisecond of the last day', '2026-03-31T16:59:59.999Z', true, false],
  ['midnight', '2026-03-31T17:00:00.000Z', true, true],
  ['midnight when the deadline is not hard', '2026-03-31T17:00:00.000Z', false, false],
])('«đến hết ngày 31/3» at %s', (_when, now, hard, late) => {
  const result = asked({ closesAt: deadline, hard }, now);
  if (late) expect(result).toMatchObject({ refused: 'submission-deadline-passed' });
  else expect(result).toEqual([expect.objectContaining({ type: 'submitted' })]);
});

test('what a soft bound still takes is kept as late; what is in time is not', () => {
  const story = new Story();
  story.now = deadline;
  const [late] = story.tell({ ...submission, closesAt: deadline, hard: false }, head);
  expect(late).toMatchObject({ type: 'submitted', late: true });
  expect(asked({ closesAt: deadline, hard: false })).toEqual([expect.not.objectContaining({ late: true })]);
  expect(asked({ closesAt: null, hard: false }, deadline)).toEqual([expect.not.objectContaining({ late: true })]);
});

test('a draft is submitted once', () => {
  expect(new Story().submit().ask(submission, head)).toEqual({ refused: 'draft-already-submitted' });
});

test('submission sends it on its way and takes no register number of the unit', () => {
  const story = new Story();
  story.tell(submission, head);
  expect(story.dossier).toMatchObject({ phase: 'in-transit', stage: 0, visits: [], unit: { id: province.u } });
});
