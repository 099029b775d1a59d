import { createPdfSniffer, inspectPdf } from './pdf-sniffer.js';

const end = 'startxref\n9\n%%EOF';

test.each([
  ['nothing', '', 'empty-file'],
  ['a text', 'Kính gửi: Ban Thi đua', 'not-a-pdf'],
  ['a PDF behind other bytes', `\n%PDF-1.7\n${end}`, 'not-a-pdf'],
  ['the first bytes of a PDF', '%PDF', 'not-a-pdf'],
  ['a PDF without its end', '%PDF-1.7\n1 0 obj', 'truncated-pdf'],
  ['a PDF whose end is followed by more than 2 kB', `%PDF-1.7\n${end}\n${'x'.repeat(2100)}`, 'truncated-pdf'],
])('%s is told', (_what, file, flaw) => {
  expect(inspectPdf(Buffer.from(file))).toEqual({ flaw });
});

test.each([1, 2, 3, 7, 16, 64])('a signature and an encryption are seen in pieces of %i bytes', (length) => {
  const file = Buffer.from(`%PDF-1.7\n<< /ByteRange [0 1 2 3] >>\ntrailer << /Encrypt 5 0 R >>\n${end}\n`);
  const sniffer = createPdfSniffer();
  for (let at = 0; at < file.length; at += length) expect(sniffer.push(file.subarray(at, at + length))).toBeUndefined();
  expect(sniffer.result()).toEqual({ signed: true, encrypted: true });
});

test('a wrong file is told with its first piece', () => {
  expect(createPdfSniffer().push(Buffer.from('PK'))).toBe('not-a-pdf');
});
