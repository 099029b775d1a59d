import { commendationTypes, countsTowardsMerit } from './commendation-type.js';

test.each([
  ['MERIT', true],
  ['IRREGULAR', false],
  ['CAMPAIGN', false],
  ['CONTRIBUTION', true],
  ['SENIORITY', true],
  ['EXTERNAL', true],
  ['RESISTANCE', true],
  [null, null],
] as const)('an award of type %s counts towards merit: %s', (type, counts) => {
  expect(countsTowardsMerit(type).counts).toBe(counts);
});

test('every answer names the law it rests on', () => {
  for (const type of [...commendationTypes, null])
    expect(countsTowardsMerit(type).citation).toMatchObject({ law: 'Luật số 06/2022/QH15' });
});
