import { black, needRoom, type Paper, sheet } from './paper.js';
import { countLines, type ParagraphLayout, writeParagraph } from './write-paragraph.js';

export interface Column {
  readonly title: string;
  /** points */
  readonly width: number;
  readonly align?: 'left' | 'centre';
}

const size = 12;
const leading = 1.2;
const padding = 4;

/** A ruled table; a row never breaks over two pages, and the head is written again on a new one. */
export function writeTable(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const head = columns.map((column) => column.title);
  writeRow(paper, columns, head, true);
  for (const row of rows) {
    if (paper.y - rowHeight(paper, columns, row, false) < sheet.bottom) {
      needRoom(paper, sheet.height);
      writeRow(paper, columns, head, true);
    }
    writeRow(paper, columns, row, false);
  }
  paper.y -= 8;
}

function rowHeight(paper: Paper, columns: readonly Column[], cells: readonly string[], isHead: boolean): number {
  const face = isHead ? 'bold' : 'regular';
  const lines = columns.map((column, index) =>
    countLines(paper, cells[index] ?? '', { size, face, width: column.width - 2 * padding }),
  );
  return Math.max(...lines) * size * leading + 2 * padding;
}

function writeRow(paper: Paper, columns: readonly Column[], cells: readonly string[], isHead: boolean): void {
  const height = rowHeight(paper, columns, cells, isHead);
  needRoom(paper, height);
  const top = paper.y;
  let x = sheet.left;
  for (const [index, column] of columns.entries()) {
    paper.page.drawRectangle({ x, y: top - height, width: column.width, height, borderWidth: 0.5, borderColor: black });
    paper.y = top - padding;
    const align = isHead ? 'centre' : (column.align ?? 'left');
    const layout: ParagraphLayout = {
      size,
      leading,
      firstIndent: 0,
      after: 0,
      align,
      marked: false,
      face: isHead ? 'bold' : 'regular',
      left: x + padding,
      width: column.width - 2 * padding,
    };
    writeParagraph(paper, cells[index] ?? '', layout);
    x += column.width;
  }
  paper.y = top - height;
}
