import { degrees, PDFDocument, PDFName } from 'pdf-lib';
import { composeScan } from './compose/compose-scan.js';
import { signPdf } from './compose/sign-pdf.js';
import { tinos } from './embed-tinos.js';
import { pictureFirstPage } from './first-page.js';
import { inspectPdf } from './pdf-sniffer.js';
import { stampArrivalCopy } from './stamp-arrival-copy.js';
import { cropStamp, differingShare, readReference } from './stamp-crop.js';
import { withoutGlyph, withoutLetter } from './test-fonts.js';
import { addContent, letter, letterWith, stamp, testSignature } from './test-papers.js';

/** Both pictures were looked at by a person: every letter and every mark is there. */
const reference = readReference('arrival-stamp');
const referenceOfSigned = readReference('arrival-stamp-of-a-signed-paper');
const allowed = 0.01;

describe('the arrival stamp at 150 dpi differs less than 1 % from the one a person looked at', () => {
  const pages: [string, () => Promise<Uint8Array>][] = [
    ['on an upright page', letter],
    ...[90, 180, 270].map((angle): [string, () => Promise<Uint8Array>] => [
      `on a page turned by ${angle}°`,
      () => letterWith((document) => document.getPage(0).setRotation(degrees(angle))),
    ]),
    ['on a page turned by −90°', () => letterWith((document) => document.getPage(0).setRotation(degrees(-90)))],
    [
      'on a page whose visible box is smaller than the sheet',
      () => letterWith((document) => document.getPage(0).setCropBox(36, 48, 480, 720)),
    ],
    [
      'on a page whose sheet does not begin at nought',
      () => letterWith((document) => document.getPage(0).setMediaBox(-100, -200, 595.28, 841.89)),
    ],
    [
      'on a turned page whose visible box is smaller than the sheet',
      () =>
        letterWith((document) => {
          document.getPage(0).setCropBox(24, 12, 560, 720);
          document.getPage(0).setRotation(degrees(270));
        }),
    ],
    [
      'on a page whose unit is two points',
      () => letterWith((document) => document.getPage(0).node.set(PDFName.of('UserUnit'), document.context.obj(2))),
    ],
    [
      'on a page whose content leaves states open',
      () =>
        letterWith((document) => addContent(document, 'before', 'q 0.5 0 0 0.5 100 100 cm 0 1 0 rg q (q Q \\) Q) pop')),
    ],
    [
      'on a page whose content closes states it has not opened',
      () =>
        letterWith((document) =>
          addContent(document, 'after', 'Q Q 3 0 0 3 50 50 cm % q q\n/q gs <51> BI /W 1 ID q Q EI'),
        ),
    ],
    ['on a scanned page', async () => composeScan(await letter())],
  ];
  test.each(pages)('%s', async (_where, make) => {
    const copy = await stampArrivalCopy(await make(), stamp);
    expect(copy).toMatchObject({ kind: 'stamped-copy', substituted: [] });
    expect(differingShare(await cropStamp(copy), reference)).toBeLessThan(allowed);
  });

  test('on a digitally signed paper, with the note that its copy carries no valid signature', async () => {
    const signed = await signPdf(await letter(), testSignature);
    const copy = await stampArrivalCopy(signed, stamp);
    expect(differingShare(await cropStamp(copy, 20), referenceOfSigned)).toBeLessThan(allowed);
  });

  test('and it is red', async () => {
    const copy = await stampArrivalCopy(await letter(), stamp);
    const content = await PDFDocument.load(copy.bytes);
    expect(content.getPageCount()).toBe(2);
    // grey of the red ink: neither black nor pale
    const darkest = Math.min(...(await cropStamp(copy)).grey);
    expect(darkest).toBeGreaterThan(60);
    expect(darkest).toBeLessThan(100);
  });
});

describe('a letter that the font has lost makes the stamp test fail', () => {
  test.each(['ắ', 'ặ', 'ữ', 'ợ'])('«%s» with an empty outline, as a wrong subset draws it', async (lost) => {
    const fontFiles = { regular: withoutGlyph(await tinos('regular'), lost) };
    const copy = await stampArrivalCopy(await letter(), stamp, { fontFiles });
    expect(copy.substituted).toEqual([]);
    expect(differingShare(await cropStamp(copy), reference)).toBeGreaterThan(allowed);
  });

  test.each(['ắ', 'ặ', 'ữ', 'ợ'])('«%s» that is not in the font at all, and then it is reported', async (lost) => {
    const fontFiles = { regular: withoutLetter(await tinos('regular'), lost) };
    const copy = await stampArrivalCopy(await letter(), stamp, { fontFiles });
    expect(copy.substituted).toContain(lost);
    expect(differingShare(await cropStamp(copy), reference)).toBeGreaterThan(allowed);
  });

  test.each(['ắ', 'ặ', 'ữ', 'ợ'])('«%s» left out of the text', async (lost) => {
    const copy = await stampArrivalCopy(await letter(), { ...stamp, passedTo: stamp.passedTo.replaceAll(lost, '') });
    expect(differingShare(await cropStamp(copy), reference)).toBeGreaterThan(allowed);
  });
});

describe('the text of a stamp', () => {
  test('is composed before it is drawn, so that marks typed apart sit on their letters', async () => {
    const apart = {
      ...stamp,
      organisationName: stamp.organisationName.normalize('NFD'),
      passedTo: stamp.passedTo.normalize('NFD'),
    };
    const copy = await stampArrivalCopy(await letter(), apart);
    expect(copy.substituted).toEqual([]);
    expect(differingShare(await cropStamp(copy), reference)).toBeLessThan(allowed);
  });

  test('shows a box for what the font cannot write, and reports it', async () => {
    const copy = await stampArrivalCopy(await letter(), { ...stamp, passedTo: 'Phòng 漢 một 😀' });
    expect(copy).toMatchObject({ kind: 'stamped-copy', substituted: ['漢', '😀'] });
  });
});

describe('a stamped copy', () => {
  test('is the same bytes each time it is made, and leaves the original as it was', async () => {
    const original = await letter();
    const before = Buffer.from(original);
    const [first, second] = [await stampArrivalCopy(original, stamp), await stampArrivalCopy(original, stamp)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(before, original)).toBe(0);
  });

  test('shows the original unchanged outside the stamp', async () => {
    const original = await letter();
    const copy = await stampArrivalCopy(original, stamp);
    const [before, after] = [await pictureFirstPage(original, 100), await pictureFirstPage(copy.bytes, 100)];
    const { left = 0, top = 0 } = copy.place ?? {};
    const inside = (at: number) => {
      const x = (at % before.width) / before.scale;
      const y = Math.floor(at / before.width) / before.scale;
      return x > left - 2 && x < left + 144 && y > top - 2 && y < top + 112;
    };
    const differing = before.grey.filter((value, at) => value !== after.grey[at] && !inside(at));
    expect(differing.length).toBe(0);
  });

  test('does not lie on anything printed when the page has room', async () => {
    const original = await letter();
    const { place } = await stampArrivalCopy(original, stamp);
    const clean = await cropStamp({ bytes: original, kind: 'stamped-copy', place, substituted: [] }, 12);
    expect(Math.min(...clean.grey)).toBe(255);
  });

  test('is given a page full of text too', async () => {
    const full = await letterWith((document) => {
      const lines = Array.from({ length: 100 }, (_, row) => `20 ${10 + row * 8.3} 555 4 re f`);
      addContent(document, 'after', lines.join('\n'));
    });
    expect((await stampArrivalCopy(full, stamp)).kind).toBe('stamped-copy');
  });

  test('does not stamp other pages that share the first page’s content', async () => {
    const shared = await letterWith((document) => {
      const [first, second] = document.getPages();
      for (const key of ['Contents', 'Resources']) {
        const value = first?.node.get(PDFName.of(key));
        if (value) second?.node.set(PDFName.of(key), value);
      }
    });
    const copy = await PDFDocument.load((await stampArrivalCopy(shared, stamp)).bytes);
    const names = copy.getPages().map((page) => String(page.node.Resources()?.get(PDFName.of('XObject')) ?? ''));
    expect(names[0]).toContain('ArrivalStamp');
    expect(names[1]).not.toContain('ArrivalStamp');
  });

  test('of a signed paper holds no signature that a reader could call broken, and still shows it', async () => {
    const signed = await signPdf(await letter(), testSignature);
    expect(inspectPdf(signed)).toEqual({ signed: true, encrypted: false });
    const copy = await stampArrivalCopy(signed, stamp);
    expect(inspectPdf(copy.bytes)).toEqual({ signed: false, encrypted: false });
    const document = await PDFDocument.load(copy.bytes);
    expect(document.getForm().getFields()).toEqual([]);
    const annotations = document.getPage(document.getPageCount() - 1).node.Annots();
    expect(annotations?.size()).toBe(1);
  });
});

describe('a slip with the stamp is made instead', () => {
  const cases: [string, () => Promise<Uint8Array>, string][] = [
    ['a paper over 30 MB', async () => Buffer.concat([await letter(), Buffer.alloc(30 * 1024 * 1024)]), 'too-large'],
    ['a truncated paper', async () => (await letter()).subarray(0, 60_000), 'unreadable'],
    ['a paper that is no PDF', async () => Buffer.from('Kính gửi: Ban Thi đua'), 'unreadable'],
    [
      'a paper that only looks like a PDF',
      async () => Buffer.from('%PDF-1.7\nnothing\nstartxref\n9\n%%EOF\n'),
      'unreadable',
    ],
    [
      'an encrypted paper',
      async () => {
        const document = await PDFDocument.load(await letter());
        document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
        return document.save({ useObjectStreams: false });
      },
      'encrypted',
    ],
    [
      'a paper whose page is smaller than the stamp',
      () => letterWith((document) => document.getPage(0).setCropBox(0, 0, 140, 400)),
      'page-too-small',
    ],
    ['a paper that two readers see differently', async () => shadowed(await letter()), 'copy-differs'],
  ];
  test.each(cases)('of %s', async (_what, make, reason) => {
    const original = await make();
    const slip = await stampArrivalCopy(original, stamp, { fileName: 'Tờ trình số 26.pdf' });
    expect(slip).toMatchObject({ kind: 'slip', reason, substituted: [] });
    const again = await stampArrivalCopy(original, stamp, { fileName: 'Tờ trình số 26.pdf' });
    expect(Buffer.compare(slip.bytes, again.bytes)).toBe(0);
    expect((await PDFDocument.load(slip.bytes)).getPageCount()).toBe(1);
  });
});

/** Adds a second object with the first page's number that no table points at: some readers take it, most do not. */
async function shadowed(file: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const page = document.getPage(0);
  const plain = Buffer.from(await document.save({ useObjectStreams: false }));
  const parent = page.node.get(PDFName.of('Parent'));
  const shadow = `${page.ref.objectNumber} 0 obj\n<< /Type /Page /MediaBox [0 0 300 400] /Parent ${parent} >>\nendobj\n`;
  const table = plain.lastIndexOf('xref', plain.lastIndexOf('startxref') - 1);
  const moved = plain
    .subarray(table)
    .toString('latin1')
    .replace(/startxref\s+\d+/, `startxref\n${table + shadow.length}`);
  return Buffer.concat([plain.subarray(0, table), Buffer.from(shadow), Buffer.from(moved, 'latin1')]);
}
