import { UnreadableExcel } from './unreadable-excel.js';

export interface XmlReader {
  /** `attribute` by its local name; prefixes of names are left out */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlScan {
  write(text: string): void;
  end(): void;
}

/** The longest tag or text between two tags: a cell holds 32,767 characters at most. */
const longestToken = 262_144;

/**
 * Reads XML as it comes, piece by piece, holding no more than one token. Only what workbooks are made of: no document type, so no
 * entities of a file's own. Throws `UnreadableExcel`.
 */
export function scanXml(reader: XmlReader): XmlScan {
  let waiting = '';
  return {
    write(text) {
      waiting += text;
      waiting = waiting.slice(consumed(waiting, reader));
      if (waiting.length > longestToken) throw broken();
    },
    end() {
      if (waiting.trim() !== '') throw broken();
    },
  };
}

/** Reads whole tokens; returns where the first one begins that is not whole yet. */
function consumed(text: string, reader: XmlReader): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return at;
    const end = endOfMarkup(text, tag);
    if (end < 0) return at;
    if (tag > at) reader.text(plainText(text.slice(at, tag)));
    readMarkup(text.slice(tag, end), reader);
    at = end;
  }
}

function endOfMarkup(text: string, tag: number): number {
  const after = (mark: string): number => {
    const found = text.indexOf(mark, tag);
    return found < 0 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', tag)) return after('-->');
  if (text.startsWith('<![CDATA[', tag)) return after(']]>');
  if (text.startsWith('<?', tag)) return after('?>');
  // A quoted value may hold the mark that ends a tag.
  let quote = '';
  for (let at = tag + 1; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return -1;
}

function readMarkup(markup: string, reader: XmlReader): void {
  if (markup.startsWith('<?') || markup.startsWith('<!--')) return;
  if (markup.startsWith('<![CDATA[')) return reader.text(markup.slice(9, -3));
  if (markup.startsWith('<!')) throw broken();
  if (markup.startsWith('</')) return reader.close(localName(markup.slice(2, -1).trim()));
  const name = /^<([^\s/>]+)/.exec(markup)?.[1];
  if (name === undefined) throw broken();
  const attributes = markup.slice(name.length + 1);
  reader.open(localName(name), (wanted) => attributeOf(attributes, wanted));
  if (markup.endsWith('/>')) reader.close(localName(name));
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  // Sticky: each attribute begins where the one before ended, so that no text is looked at twice, however it is written.
  const next = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let found = next.exec(attributes); found; found = next.exec(attributes)) {
    const [, name = '', double, single] = found;
    if (localName(name) === wanted) return plainText(double ?? single ?? '');
  }
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function broken(): UnreadableExcel {
  return new UnreadableExcel({ flaw: 'broken' });
}
