import { passwordFlaw } from './own-password.js';

const userName = 'tran.thithu';
const current = 'AbCd.EfGh.IjKl';

test.each<[string, string, ReturnType<typeof passwordFlaw>]>([
  ['eleven characters', 'mười một ký', 'password-too-short'],
  ['twelve characters, accents counting as one whatever way they are typed', 'đủ mười hai!'.normalize('NFD'), null],
  ['the password that was told', current, 'password-unchanged'],
  ['one made of the user name', 'Tran.ThiThu-2026', 'password-names-account'],
  ['a sentence', 'bốn con mèo đi chợ sớm', null],
])('%s', (_what, password, flaw) => {
  expect(passwordFlaw({ password, current, userName })).toBe(flaw);
});
