import { comparedPerson, type KnownPerson, sameName, samePerson } from './same-person.js';

test.each([
  ['the tone on either vowel', 'Nguyễn Văn Hoà', 'Nguyễn Văn Hòa'],
  ['the tone on either vowel', 'Lê Thị Thuý', 'Lê Thị Thúy'],
  ['two blanks', 'Trần  Văn An', 'Trần Văn An '],
  ['look-alikes of Đ', 'Ðinh Văn Ɖạt', 'Đinh Văn Đạt'],
  ['decomposed letters', 'Nguyễn Văn Hoà'.normalize('NFD'), 'Nguyễn Văn Hoà'],
  ['capitals', 'NGUYỄN VĂN HOÀ', 'Nguyễn Văn Hoà'],
  ['what nobody sees', 'Lê\u200b Văn Tám', 'Lê Văn Tám'],
])('one name: %s', (_what, one, other) => expect(sameName(one)).toBe(sameName(other)));

test.each([
  ['Nguyễn Văn Hoa', 'Nguyễn Văn Hoà'],
  ['Nguyễn Văn Hoá', 'Nguyễn Văn Hoà'],
  ['Lê Thị Mỹ', 'Lê Thị My'],
  ['Đinh Văn An', 'Dinh Văn An'],
  ['Trần Văn Tâm', 'Trần Văn Tam'],
])('two names: %s, %s', (one, other) => expect(sameName(one)).not.toBe(sameName(other)));

const hoa = { name: 'Nguyễn Văn Hoà', birthDate: '1980-04-30' };
test.each<[string, KnownPerson, KnownPerson, string]>([
  ['one number', { ...hoa, citizenNumber: '1' }, { ...hoa, name: 'Khác', citizenNumber: '1' }, 'same'],
  ['two numbers', { ...hoa, citizenNumber: '1' }, { ...hoa, citizenNumber: '2' }, 'different'],
  ['a number once', { ...hoa, citizenNumber: '1' }, { ...hoa, name: 'Nguyễn Văn Hòa' }, 'maybe'],
  ['no number', hoa, { ...hoa, name: 'NGUYỄN VĂN  HÒA', citizenNumber: '' }, 'maybe'],
  ['another birth date', hoa, { ...hoa, birthDate: '1981-04-30' }, 'different'],
  ['no birth date', { ...hoa, birthDate: '' }, { ...hoa, birthDate: '' }, 'different'],
])('%s', (_what, one, other, expected) =>
  expect(samePerson(comparedPerson(one), comparedPerson(other))).toBe(expected),
);
