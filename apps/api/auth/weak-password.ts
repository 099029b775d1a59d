import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { searchKey } from '../../../libs/domain/search-key.js';

/** Words that everybody in an office here would try, without accents. */
const ofThePlace = [
  ...['matkhau', 'mat', 'khau', 'quantri', 'quantrivien', 'tuyentrinh', 'thidua', 'khenthuong', 'hoso', 'vanphong'],
  ...['ubnd', 'uyban', 'nhandan', 'congchuc', 'canbo', 'chuyenvien', 'lanhdao', 'chutich', 'tinh', 'huyen', 'phuong'],
  ...['vietnam', 'hanoi', 'hochiminh', 'anhyeuem', 'emyeuanh', 'yeuem', 'xinchao', 'khongbiet', 'khongco', 'hethong'],
  ...['demonstration', 'trinhdien'],
];

/** The estimate takes time by the square of the length; what comes after so many characters only makes it harder to guess. */
const looked = 48;
/** Of 0 to 4: at least 10^10 guesses. */
const hardEnough = 4;

interface Chosen {
  readonly password: string;
  readonly userName: string;
  readonly personName: string;
}

/**
 * Whether a password falls to the first guesses: one of the 49,000 most common, a row of keys, a repetition, a day, a word of the
 * place, the person's own name, or such things put together, with or without accents. Estimated by zxcvbn.
 */
export function isGuessable({ password, userName, personName }: Chosen): boolean {
  const start = [...password.normalize('NFC')].slice(0, looked).join('');
  const own = [userName, ...userName.split(/[._-]/), ...searchKey(personName).split(' '), joined(personName)];
  const words = [...ofThePlace, ...own].filter((word) => word.length > 1);
  return [start, searchKey(start), joined(start)].some(
    (written) => estimator().check(written, words).score < hardEnough,
  );
}

const joined = (text: string): string => searchKey(text).replaceAll(' ', '');

let made: ZxcvbnFactory | undefined;

/** Made when the first password is set: its lists take a tenth of a second to read. */
function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
  return made;
}
