import { isVietnameseSyllable } from './vietnamese-syllable.js';

/** The letters of TCVN3 (ABC) by the signs that stand in their place where a text is taken for Windows-1252 (TCVN 5712:1993). */
const signs = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§';
const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';
const letterOf = new Map([...signs].map((sign, at) => [sign, letters[at] ?? sign]));

/** Signs that no word of a Unicode text has; the others are letters of Vietnamese, or of another language, as well. */
const strong = /[µ¶·¸¹¨»¼½¾©®ª×«¬¡¢£¤¥¦§\u00ad]/;
/** Letters that only Unicode has: a text with one of them is no TCVN3. */
const unicode = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;

/**
 * The text as it was meant, when it was typed in the old TCVN3 (ABC) code for fonts such as .VnTime; undefined for any other. A word
 * speaks for TCVN3 when it is no syllable as it stands and becomes one when its signs are read as letters; one such word with a sign
 * that Unicode texts do not have in words is enough, of the doubtful ones it takes two.
 */
export function readTcvn3(text: string): string | undefined {
  if (unicode.test(text)) return undefined;
  const words = text.split(/[\s.,;:()/\\"'?!-]+/).map(withoutQuotes);
  const speaking = words.filter((word) => isTcvn3Word(word));
  const certain = speaking.some((word) => strong.test(word));
  return certain || speaking.length >= 2 ? meant(text) : undefined;
}

function isTcvn3Word(word: string): boolean {
  const read = meant(word);
  return read !== word && /[A-Za-z]/.test(word) && !isVietnameseSyllable(word) && isVietnameseSyllable(read);
}

/** «Xuân» in quotation marks is not the sign for ô twice. */
function withoutQuotes(word: string): string {
  return /^«.*»$/.test(word) ? word.slice(1, -1) : word;
}

function meant(text: string): string {
  return [...text].map((sign) => letterOf.get(sign) ?? sign).join('');
}
