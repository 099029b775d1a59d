import fc from 'fast-check';
import { birthYearOf, citizenNumberFlaw, maskedCitizenNumber, sexOf } from './citizen-number.js';

test.each([
  ['a man of the 20th century', '093085000017', { birthDate: '1985-03-02', sex: 'male' }, undefined],
  ['a woman of the 21st century', '001302000019', { birthDate: '2002-11-30', sex: 'female' }, undefined],
  ['a number of which nothing else is known', '093085000017', {}, undefined],
  ['an old nine-digit number', '093085000', {}, 'not-twelve-digits'],
  ['a number with a letter', '09308500001a', {}, 'not-twelve-digits'],
  ['digits of another script', '٠٩٣٠٨٥٠٠٠٠١٧', {}, 'not-twelve-digits'],
  ['province 000', '000085000017', {}, 'unknown-province'],
  ['province 097', '097085000017', {}, 'unknown-province'],
  ['province 096', '096085000017', {}, undefined],
  ['a man where a woman is known', '093085000017', { sex: 'female' }, 'other-sex'],
  ['another year of birth', '093085000017', { birthDate: '1986-03-02' }, 'other-birth-year'],
  ['the same two digits of another century', '093285000017', { birthDate: '1985-03-02' }, 'other-birth-year'],
] as const)('%s', (_what, number, known, flaw) => {
  expect(citizenNumberFlaw(number, known)).toBe(flaw);
});

const wellFormed = fc
  .tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 3 }), fc.nat(99), fc.nat(999_999))
  .map(([province, sex, year, rest]) =>
    [String(province).padStart(3, '0'), sex, String(year).padStart(2, '0'), String(rest).padStart(6, '0')].join(''),
  );

test('a number agrees with the sex and year it says itself, and with no other', () => {
  fc.assert(
    fc.property(wellFormed, fc.integer({ min: 1900, max: 2099 }), (number, year) => {
      const own = { birthDate: `${birthYearOf(number)}-06-15`, sex: sexOf(number) };
      expect(citizenNumberFlaw(number, own)).toBeUndefined();
      const flaw = citizenNumberFlaw(number, { birthDate: `${year}-06-15` });
      expect(flaw).toBe(year === birthYearOf(number) ? undefined : 'other-birth-year');
    }),
  );
});

test('a masked number shows four digits and nothing of province, year or sex', () => {
  expect(maskedCitizenNumber('093085000017')).toBe('••••••••0017');
});
