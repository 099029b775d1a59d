import { decisionNumberKey } from './decision-number.js';

test.each(['45/QĐ-UBND', ' 45 / QÐ-UBND', '45/qđ-ubnd', '45/QĐ–UBND', '45/QĐ\u200b-UBND'])(
  '%s is one number',
  (number) => expect(decisionNumberKey(number)).toBe('45/QĐ-UBND'),
);

test('other numbers are others', () =>
  expect(decisionNumberKey('46/QĐ-UBND')).not.toBe(decisionNumberKey('45/QĐ-UBND')));
