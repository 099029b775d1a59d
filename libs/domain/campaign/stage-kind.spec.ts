import { kindTraits, recordsAt, stageKinds } from './stage-kind.js';

test('each kind records one thing, and no two the same but examining, alone or together', () => {
  expect(stageKinds.filter((kind) => recordsAt({ kind }, 'opinions'))).toEqual(['examine', 'joint-review']);
  expect(stageKinds.filter((kind) => recordsAt({ kind }, 'votes'))).toEqual(['council']);
  expect(stageKinds.filter((kind) => recordsAt({ kind }, 'outcomes'))).toEqual(['decide']);
  expect(stageKinds.filter((kind) => recordsAt({ kind }, 'answer-from-above'))).toEqual(['transmit']);
});

test('whoever examines asks the rules of examination; the council, and what comes after it, those of the council', () => {
  const asking = (step: string) => stageKinds.filter((kind) => kindTraits(kind).ruleStep === step);
  expect(asking('examination')).toEqual(['examine', 'joint-review']);
  expect(asking('council')).toEqual(['council', 'decide', 'transmit']);
});

test('people send on from where opinions are given; a route ends with a decision or a list sent up', () => {
  expect(stageKinds.filter((kind) => kindTraits(kind).forwards)).toEqual(['examine', 'joint-review']);
  expect(stageKinds.filter((kind) => kindTraits(kind).endsRoute)).toEqual(['decide', 'transmit']);
});
