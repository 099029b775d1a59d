/**
 * Letters that print as Đ or đ and are others: the eth of Icelandic, the d of African languages, and a d with a stroke laid over it.
 * Old fonts and other keyboards leave them behind.
 */
const strokedD: readonly (readonly [RegExp, string])[] = [
  [/[\u00D0\u0189]|D[\u0335\u0336]/gu, 'Đ'],
  [/[\u00F0\u0256]|d[\u0335\u0336]/gu, 'đ'],
];

/** Signs that nobody sees, zero-width and bidirectional ones among them, and halves of pairs. */
const unseen = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/gu;
const blanks = /[\p{Zs}\t]+/gu;

/** Two Đ are one: its look-alikes become the Vietnamese letter. */
export function withStrokedD(text: string): string {
  return strokedD.reduce((folded, [lookAlike, letter]) => folded.replace(lookAlike, letter), text);
}

/**
 * A text of several lines as it is kept: composed (Unicode NFC), the Vietnamese Đ, single blanks, no control characters and nothing
 * unseen. What two people typed alike is then stored alike, whatever they typed it with.
 */
export function tidyText(text: string): string {
  return withStrokedD(text.normalize('NFC'))
    .replace(lineBreak, '\n')
    .replace(blanks, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(unseen, '')
    .replace(/ *\n */gu, '\n')
    .replace(/ {2,}/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** A text of one line as it is kept: line breaks are blanks. */
export function tidyLine(text: string): string {
  return tidyText(text.replace(/[\n\r\u0085\u2028\u2029\v\f]+/gu, ' '));
}

/** A document as it is kept, blanks and all, because they mean something: composed, and without what nobody sees. */
export function tidyDocument(text: string): string {
  return withStrokedD(text.normalize('NFC'))
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(unseen, '');
}
