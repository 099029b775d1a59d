import { readableStages } from './readable-opinions.js';
import { province, Story } from './test-story.js';

function readAt(stage: string, organisationId: string, wholeProvince = false) {
  return readableStages(new Story().submit().passTo(stage).dossier, { organisationId, wholeProvince });
}

test.each([
  ['the unit reads none', 'five', province.u, []],
  ['the district reads its own', 'five', province.d, ['one']],
  [
    'the office, before the joint review has begun, reads up to itself and the joint side',
    'two',
    province.e,
    ['one', 'two', 'three'],
  ],
  ['the office reads the Party office it reviews with', 'three', province.e, ['one', 'two', 'three']],
  ['the Party office reads up to itself', 'three', province.p, ['one', 'two', 'three']],
  ['the Party office reads nothing of what has not reached it', 'two', province.p, []],
  ['the council reads all before it', 'four', province.c, ['one', 'two', 'three', 'four']],
  ['a stranger reads none', 'five', 'stranger', []],
])('%s', (_what, stage, reader, stages) => {
  expect(readAt(stage, reader)).toEqual(stages);
});

test('the coordinator reads all', () => {
  expect(readAt('one', 'anywhere', true)).toEqual(['one', 'two', 'three', 'four', 'five']);
});
