import { millimetre } from '../arrival-stamp.js';
import type { Face } from '../embed-tinos.js';
import { breakLines } from '../fit-text.js';
import { printableText } from '../printable-text.js';
import { drawLine, needRoom, type Paper, sheet, textWidth, widthOf } from './paper.js';

export interface ParagraphLayout {
  readonly size?: number;
  readonly align?: 'justified' | 'left' | 'centre';
  readonly firstIndent?: number;
  /** points after the paragraph */
  readonly after?: number;
  /** line height as a multiple of the size */
  readonly leading?: number;
  readonly left?: number;
  readonly width?: number;
  readonly face?: Face;
  /** false: `*` and `_` are characters like others, as in what people typed */
  readonly marked?: boolean;
}

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

/** What stands between two spaces; one piece per face. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/**
 * Writes a paragraph, justified with its first line indented as Decree 30 has it. `*…*` is bold and `_…_` italic; a
 * no-break space keeps its neighbours on one line. Runs on to new pages.
 */
export function writeParagraph(paper: Paper, text: string, layout: ParagraphLayout = {}): void {
  const { size = 13, align = 'justified', firstIndent = 10 * millimetre, after = 6, leading = 1.2 } = layout;
  const { left = sheet.left, width = textWidth, face = 'regular', marked = true } = layout;
  const space = widthOf(paper, ' ', size, face);
  const words = measureWords(paper, text, { size, face, width: width - firstIndent, marked });
  const lines = breakWords(words, { width, firstIndent, space });
  for (const [index, words] of lines.entries()) {
    needRoom(paper, size * leading);
    const indent = index === 0 ? firstIndent : 0;
    const spare = width - indent - widthOfLine(words, space);
    const stretch =
      align === 'justified' && index < lines.length - 1 && words.length > 1 ? spare / (words.length - 1) : 0;
    drawWords(paper, words, { x: left + indent + (align === 'centre' ? spare / 2 : 0), size, gap: space + stretch });
    paper.y -= size * leading;
  }
  paper.y -= after;
}

/** How many lines a text without marks takes in a column; for tables. */
export function countLines(paper: Paper, text: string, column: { size: number; width: number; face: Face }): number {
  const space = widthOf(paper, ' ', column.size, column.face);
  const words = measureWords(paper, text, { ...column, marked: false });
  return breakWords(words, { width: column.width, firstIndent: 0, space }).length;
}

function drawWords(
  paper: Paper,
  words: readonly Word[],
  { x, size, gap }: { x: number; size: number; gap: number },
): void {
  let at = x;
  for (const word of words) {
    for (const piece of word.pieces) {
      drawLine(paper, piece.text, { x: at, top: paper.y, size, face: piece.face });
      at += piece.width;
    }
    at += gap;
  }
}

interface Measure {
  readonly size: number;
  readonly face: Face;
  /** no word becomes wider */
  readonly width: number;
  readonly marked: boolean;
}

function measureWords(paper: Paper, text: string, measure: Measure): Word[] {
  let bold = measure.face.startsWith('bold');
  let italic = measure.face.endsWith('italic');
  const words: Word[] = [];
  for (const part of text.split(' ').filter((found) => found !== '')) {
    const pieces: Piece[] = [];
    for (const run of measure.marked ? part.split(/([*_])/) : [part]) {
      if (measure.marked && run === '*') bold = !bold;
      else if (measure.marked && run === '_') italic = !italic;
      else if (run !== '') {
        const face = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';
        pieces.push({ text: run, face, width: widthOf(paper, run, measure.size, face) });
      }
    }
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    if (width > measure.width) words.push(...chopped(paper, pieces, measure));
    else if (pieces.length > 0) words.push({ pieces, width });
  }
  return words;
}

/** Cuts what is wider than its column (a file name, say) into words that are not. */
function chopped(paper: Paper, pieces: readonly Piece[], { size, width }: Measure): Word[] {
  return pieces.flatMap(({ text, face }) =>
    breakLines(printableText(text, paper.fonts[face]).text, paper.fonts[face], size, width).map((part) => {
      const piece = { text: part, face, width: widthOf(paper, part, size, face) };
      return { pieces: [piece], width: piece.width };
    }),
  );
}

function breakWords(words: readonly Word[], room: { width: number; firstIndent: number; space: number }): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const word of words) {
    const wide = room.width - (lines.length === 0 ? room.firstIndent : 0);
    if (line.length > 0 && widthOfLine([...line, word], room.space) > wide) {
      lines.push(line);
      line = [word];
    } else line.push(word);
  }
  return [...lines, line];
}

function widthOfLine(words: readonly Word[], space: number): number {
  return words.reduce((sum, word) => sum + word.width, 0) + space * Math.max(0, words.length - 1);
}
