import { type CorrectionContent, correctionDifference, unbegunCorrection } from './correction.js';

const paper = (id: string, replaces: string | null, uploadId = `file of ${id}`) => ({
  id,
  uploadId,
  replaces,
  satisfies: [{ item: 'minutes', nominationId: null }],
});
const correction = (said: Partial<CorrectionContent>): CorrectionContent => ({ ...unbegunCorrection, ...said });
const nothing = {
  ...{ papersAdded: [], papersRemoved: [], papersChanged: [] },
  ...{ nomineesWithdrawn: [], nomineesKept: [], reasonsChanged: [], noteChanged: false },
};

const because = (reason: string | null) => [{ nominationId: 'Mận', reason }];

it.each([
  ['nothing', correction({}), correction({}), {}],
  ['a paper brought', correction({}), correction({ papers: [paper('a', null)] }), { papersAdded: ['a'] }],
  ['a paper replaced', correction({}), correction({ papers: [paper('a', 'old')] }), { papersAdded: ['old'] }],
  [
    'the same paper replaced by another file',
    correction({ papers: [paper('a', 'old')] }),
    correction({ papers: [paper('b', 'old')] }),
    { papersChanged: ['old'] },
  ],
  [
    'a replacement taken back',
    correction({ papers: [paper('a', 'old')] }),
    correction({ papers: [] }),
    { papersRemoved: ['old'] },
  ],
  [
    'a nominee withdrawn',
    correction({}),
    correction({ withdrawn: because('nghỉ hưu') }),
    { nomineesWithdrawn: ['Mận'] },
  ],
  ['a nominee kept', correction({ withdrawn: because(null) }), correction({}), { nomineesKept: ['Mận'] }],
  [
    'another reason',
    correction({ withdrawn: because(null) }),
    correction({ withdrawn: because('nghỉ hưu') }),
    { reasonsChanged: ['Mận'] },
  ],
  ['the note', correction({ note: 'một' }), correction({ note: 'hai' }), { noteChanged: true }],
])('between two versions of a correction differs: %s', (_, seen, now, expected) => {
  expect(correctionDifference(seen, now)).toEqual({ ...nothing, ...expected });
});
