import { searchKey } from '../../../libs/domain/search-key.js';

interface MarkedPart {
  readonly part: string;
  readonly marked: boolean;
  /** where the part begins, for keys of a list */
  readonly from: number;
}

/**
 * Cuts a text into parts of which those are marked that the search would find: «nguyen van hoa» marks «Nguyễn Văn Hoà». Compared by the
 * search key, letter by letter, so that the marks fall on the text as it is written.
 */
export function markedParts(text: string, searched: string): readonly MarkedPart[] {
  const wanted = searchKey(searched);
  const plain = [{ part: text, marked: false, from: 0 }];
  if (!wanted) return plain;
  const composed = text.normalize('NFC');
  const letters = [...composed];
  // one key character (or none) per letter; what the key drops counts as a space
  const folded = letters.map((letter) => searchKey(letter).charAt(0) || ' ').join('');
  const start = folded.indexOf(wanted);
  if (start < 0) return plain;
  const cut = (from: number, to: number, marked: boolean) => ({ part: letters.slice(from, to).join(''), marked, from });
  const end = start + wanted.length;
  return [cut(0, start, false), cut(start, end, true), cut(end, letters.length, false)].filter(
    ({ part }) => part !== '',
  );
}
