import type { PDFFont } from 'pdf-lib';

interface Room {
  readonly width: number;
  readonly lines: number;
  /** points; tried first */
  readonly size: number;
  readonly smallest: number;
}

export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
  /** the text did not fit even in the smallest size and ends in an ellipsis */
  readonly shortened: boolean;
}

/** The largest size, down to the smallest allowed, in which the text fits its lines; then shortened with «…». */
export function fitText(text: string, font: PDFFont, room: Room): FittedText {
  for (let size = room.size; size >= room.smallest; size -= 0.25) {
    const lines = breakLines(text, font, size, room.width);
    const fits = lines.length <= room.lines && lines.every((line) => font.widthOfTextAtSize(line, size) <= room.width);
    if (fits) return { lines, size, shortened: false };
  }
  const lines = breakLines(text, font, room.smallest, room.width);
  const kept = lines.slice(0, room.lines);
  const last = `${kept.pop() ?? ''}${lines.length > room.lines ? ` ${lines[room.lines]}` : ''}`;
  return { lines: [...kept, cutToWidth(last, font, room)], size: room.smallest, shortened: true };
}

/** Greedy line breaking at spaces; a word wider than the line (a file name, say) is broken where the line ends. */
export function breakLines(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const tooWide = (tried: string) => font.widthOfTextAtSize(tried, size) > width;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (!tooWide(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && tooWide(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line];
}

function cutToWidth(text: string, font: PDFFont, room: Room): string {
  const characters = [...text];
  while (characters.length > 0) {
    const cut = `${characters.join('').trimEnd()}…`;
    if (font.widthOfTextAtSize(cut, room.smallest) <= room.width) return cut;
    characters.pop();
  }
  return '';
}
