/** How a page's content leaves the stack of graphics states: the lowest depth it reaches and the one it ends with. */
export interface StateDepth {
  readonly lowest: number;
  readonly end: number;
}

const space = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%\0\t\n\f\r ]/;

/**
 * Counts the operators q and Q of a content stream (ISO 32000-1, 8.4.2). Content that saves a state and never restores
 * it would move and colour whatever is drawn after it; content that restores too often would take away our own.
 */
export function stateDepth(content: string): StateDepth {
  let depth = 0;
  let lowest = 0;
  for (const token of operators(content)) {
    if (token === 'q') depth += 1;
    if (token === 'Q') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, end: depth };
}

/** The bare words of a content stream, strings, names, comments and inline images left out. */
function* operators(content: string): Generator<string> {
  for (let at = 0; at < content.length; ) {
    const character = content[at] ?? '';
    if (character === '(') at = afterString(content, at);
    else if (character === '%') at = afterLine(content, at);
    else if (character === '<' && content[at + 1] !== '<') at = orEnd(content, content.indexOf('>', at)) + 1;
    else if (character === '/') at = afterWord(content, at + 1);
    else if (delimiter.test(character)) at += 1;
    else {
      const end = afterWord(content, at);
      const word = content.slice(at, end);
      at = word === 'ID' ? afterInlineImage(content, end) : end;
      yield word;
    }
  }
}

function afterWord(content: string, from: number): number {
  let at = from;
  while (at < content.length && !delimiter.test(content[at] ?? '')) at += 1;
  return at;
}

function afterString(content: string, from: number): number {
  let nested = 0;
  for (let at = from; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    else if (character === '(') nested += 1;
    else if (character === ')' && --nested === 0) return at + 1;
  }
  return content.length;
}

function afterLine(content: string, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at += 1;
  return at;
}

/** An inline image's bytes end with EI between white space. */
function afterInlineImage(content: string, from: number): number {
  for (let at = content.indexOf('EI', from); at >= 0; at = content.indexOf('EI', at + 2)) {
    if (space.test(content[at - 1] ?? '') && (at + 2 >= content.length || space.test(content[at + 2] ?? '')))
      return at + 2;
  }
  return content.length;
}

function orEnd(content: string, at: number): number {
  return at < 0 ? content.length : at;
}
