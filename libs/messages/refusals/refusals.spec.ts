import { refusalCodes } from '../../domain/refusal.js';
import { refusals, refusalText, type UnfilledCode } from './refusals.js';

test('no sentence names what the detail of its code does not hold', () => {
  const found: [UnfilledCode] extends [never] ? 'none' : UnfilledCode = 'none';
  expect(found).toBe('none');
});

test('every reason of the rules has its status and sentence, and the api adds its own', () => {
  expect(refusalCodes.filter((code) => !(code in refusals))).toEqual([]);
  expect(Object.keys(refusals).length).toBeGreaterThan(refusalCodes.length);
});

test('a sentence is filled in by what the refusal is about', () => {
  expect(refusalText('not-your-turn', { stage: 'Hội đồng tỉnh' })).toBe(
    'Hồ sơ không còn ở cơ quan của anh/chị: đang ở bước Hội đồng tỉnh.',
  );
  expect(refusalText('reason-missing', { nominee: 'Lê Thị Mai' })).toBe('Cần ghi lý do cho «Lê Thị Mai».');
});
