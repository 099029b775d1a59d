import { constants, generateKeyPairSync, privateEncrypt } from 'node:crypto';
import forge from 'node-forge';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, rgb } from 'pdf-lib';
import { embedTinos } from '../embed-tinos.js';
import { breakLines } from '../fit-text.js';
import { printableText } from '../printable-text.js';

export interface TestSignature {
  /** common name of the certificate: a person or a body */
  readonly signer: string;
  readonly organisation: string;
  /** ISO 8601 with the Vietnamese zone, as Decree 30 has it shown: 2025-07-04T09:12:33+07:00 */
  readonly signedAt: string;
  /** lower left corner of what is shown, in points, on the last page */
  readonly place: { readonly x: number; readonly y: number };
}

/** Bytes kept free for the PKCS#7 message; ours takes about 1.5 kB. */
const messageBytes = 4096;
const shown = { width: 168, height: 54 };
/** As wide as the largest offset that can be written over it. */
const placeholder = '**********';

/**
 * Signs a demonstration paper with a certificate made on the spot: adbe.pkcs7.detached over the whole file but the
 * signature itself (ISO 32000-1, 12.8.1 and 12.8.3.3). The signature is real, its certificate is worth nothing.
 */
export async function signPdf(file: Uint8Array, signature: TestSignature): Promise<Uint8Array> {
  const bytes = Buffer.from(await withPlaceholder(file, signature));
  const range = writeByteRange(bytes);
  const signed = Buffer.concat([bytes.subarray(0, range.before), bytes.subarray(range.after)]);
  const message = detachedMessage(signed, signature);
  if (message.length > messageBytes) throw new Error(`signature of ${message.length} bytes, room for ${messageBytes}`);
  bytes.write(message.toString('hex'), range.before + 1, 'latin1');
  return bytes;
}

async function withPlaceholder(file: Uint8Array, signature: TestSignature): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { context, catalog } = document;
  const page = document.getPage(document.getPageCount() - 1);
  const range = PDFArray.withContext(context);
  range.push(context.obj(0));
  for (let index = 0; index < 3; index += 1) range.push(PDFName.of(placeholder));
  const value = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      ByteRange: range,
      Contents: PDFHexString.of('0'.repeat(messageBytes * 2)),
      Name: PDFHexString.fromText(signature.signer),
      M: PDFString.of(pdfDate(signature.signedAt)),
    }),
  );
  const { x, y } = signature.place;
  const field = PDFDict.withContext(context);
  const entries = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [x, y, x + shown.width, y + shown.height],
    V: value,
    T: PDFString.of('Signature1'),
    // print and locked
    F: 132,
    P: page.ref,
    AP: { N: await appearance(document, signature) },
  });
  for (const [key, entry] of entries.entries()) field.set(key, entry);
  const widget = context.register(field);
  page.node.addAnnot(widget);
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }));
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** What is shown of the signature: who and when, in red, as the shared bodies' seals of the province show it. */
async function appearance(document: PDFDocument, signature: TestSignature) {
  const drawing = await PDFDocument.create({ updateMetadata: false });
  const font = await embedTinos(drawing, 'regular');
  const page = drawing.addPage([shown.width, shown.height]);
  const red = rgb(0.8, 0.06, 0.1);
  page.drawRectangle({
    x: 0.5,
    y: 0.5,
    width: shown.width - 1,
    height: shown.height - 1,
    borderWidth: 1,
    borderColor: red,
  });
  const texts = [
    `Ký bởi: ${signature.signer}`,
    `Cơ quan: ${signature.organisation}`,
    `Thời gian ký: ${signature.signedAt}`,
  ];
  const lines = texts.flatMap((text) => breakLines(printableText(text, font).text, font, 8.5, shown.width - 10));
  for (const [index, line] of lines.entries())
    page.drawText(line, { x: 5, y: shown.height - 13 - index * 11, size: 8.5, font, color: red });
  await drawing.flush();
  const [embedded] = await document.embedPdf(drawing);
  if (!embedded) throw new Error('no appearance');
  return embedded.ref;
}

/** Fills in ByteRange: everything but the hex string of Contents, its angle brackets included in the gap. */
function writeByteRange(bytes: Buffer): { before: number; after: number } {
  const before = bytes.indexOf(`<${'0'.repeat(64)}`, 0, 'latin1');
  const after = before + messageBytes * 2 + 2;
  const slot = bytes.indexOf(`[ 0 /${placeholder}`, 0, 'latin1');
  const slotEnd = bytes.indexOf(']', slot);
  const range = `[0 ${before} ${after} ${bytes.length - after}`;
  if (before < 0 || slot < 0 || range.length > slotEnd - slot) throw new Error('no room for the byte range');
  bytes.write(range.padEnd(slotEnd - slot), slot, 'latin1');
  return { before, after };
}

function detachedMessage(content: Buffer, signature: TestSignature): Buffer {
  const { certificate, key } = testCertificate(signature);
  const message = forge.pkcs7.createSignedData();
  message.content = forge.util.createBuffer(content.toString('latin1'));
  message.addCertificate(certificate);
  message.addSigner({
    key,
    certificate,
    digestAlgorithm: forge.pki.oids.sha256 ?? '',
    authenticatedAttributes: [
      { type: forge.pki.oids.contentType ?? '', value: forge.pki.oids.data },
      { type: forge.pki.oids.messageDigest ?? '' },
      // the types want a text, the encoder a date
      { type: forge.pki.oids.signingTime ?? '', value: new Date(signature.signedAt) as unknown as string },
    ],
  });
  message.sign({ detached: true });
  return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'latin1');
}

function testCertificate(signature: TestSignature) {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  const key = nativeKey(pair.privateKey);
  const from = new Date(signature.signedAt);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(from.getTime() - 86_400_000);
  certificate.validity.notAfter = new Date(from.getTime() + 730 * 86_400_000);
  const utf8 = forge.asn1.Type.UTF8;
  const subject = [
    { name: 'commonName', value: signature.signer, valueTagClass: utf8 },
    {
      name: 'organizationName',
      value: `${signature.organisation} (chứng thư thử nghiệm)`,
      valueTagClass: utf8,
    },
    { name: 'countryName', value: 'VN' },
  ];
  certificate.setSubject(subject as unknown as forge.pki.CertificateField[]);
  certificate.setIssuer(subject as unknown as forge.pki.CertificateField[]);
  certificate.setExtensions([{ name: 'keyUsage', digitalSignature: true, nonRepudiation: true }]);
  certificate.sign(key, forge.md.sha256.create());
  return { certificate, key };
}

/** DigestInfo of SHA-256 in front of the digest (RFC 8017, 9.2). */
const sha256Info = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs with Node's own RSA: forge's takes seconds. To forge a key is whatever can sign a digest. */
function nativeKey(pem: string): forge.pki.rsa.PrivateKey {
  const sign = (digest: forge.md.MessageDigest) => {
    const info = Buffer.concat([sha256Info, Buffer.from(digest.digest().bytes(), 'latin1')]);
    return privateEncrypt({ key: pem, padding: constants.RSA_PKCS1_PADDING }, info).toString('latin1');
  };
  return { sign } as unknown as forge.pki.rsa.PrivateKey;
}

/** ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm' */
function pdfDate(iso: string): string {
  const [, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)([+-])(\d+):(\d+)$/.exec(iso) ?? [];
  return `D:${year}${month}${day}${hour}${minute}${second}${sign}${zoneHour}'${zoneMinute}'`;
}
