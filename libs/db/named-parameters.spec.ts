import { named } from './named-parameters.js';

test('a name is a number, the same wherever it stands, and what is not named is not sent', () => {
  expect(
    named('SELECT :now::timestamptz WHERE unit = :unit AND :unit <> ALL(:bodies)', {
      unit: 'u',
      bodies: ['b'],
      now: 'n',
      role: 'r',
    }),
  ).toEqual(['SELECT $1::timestamptz WHERE unit = $2 AND $2 <> ALL($3)', ['n', 'u', ['b']]]);
});

test('casts and literals are no names', () => {
  const text = `SELECT '09:30', '{"a":true}'::jsonb, x::text`;
  expect(named(text, {})).toEqual([text, []]);
});

test('a name without a value is a mistake of the programme; null is a value', () => {
  expect(() => named('SELECT :unit', {})).toThrow(':unit');
  expect(named('SELECT :unit', { unit: null })).toEqual(['SELECT $1', [null]]);
});
