import type { Submission } from '../dossier/command.js';
import { head, person, Story, submission } from '../dossier/test-story.js';

const number = '093080000017';
const asked = (nominees: Submission['nominees']) => new Story().ask({ ...submission, nominees }, head);

test('a submission is taken with the citizen number, and the log does not keep it', () => {
  const events = asked([person('a', 'Nguyễn Văn Hoà', { citizenNumber: number })]);
  expect(events).toEqual([expect.objectContaining({ type: 'submitted' })]);
  expect(JSON.stringify(events)).not.toContain(number);
});

test.each(['', undefined])('a person whose number is not known may be submitted', (citizenNumber) => {
  expect(asked([person('a', 'Nguyễn Văn Hoà', { citizenNumber })])).toHaveLength(1);
});

test('a number that says another birth year is refused, and the refusal does not repeat it', () => {
  const refusal = asked([person('a', 'Nguyễn Văn Hoà', { citizenNumber: '093081000017' })]);
  expect(refusal).toMatchObject({ refused: 'citizen-number-wrong', detail: { citizenNumberFlaw: 'other-birth-year' } });
  expect(JSON.stringify(refusal)).not.toContain('093081000017');
});

test('one number under two names is one person', () => {
  const twice = [
    person('a', 'Nguyễn Văn Hoà', { citizenNumber: number }),
    person('b', 'Hoà', { citizenNumber: number }),
  ];
  expect(asked(twice)).toMatchObject({ refused: 'nominee-duplicate' });
});

test('namesakes born on one day are two people when their numbers differ', () => {
  const namesakes = ['093080000017', '093080000018'].map((citizenNumber, at) =>
    person(`p${at}`, 'Nguyễn Văn Hoà', { citizenNumber }),
  );
  expect(asked(namesakes)).not.toMatchObject({ refused: 'nominee-duplicate' });
});
