import { createHash, createPublicKey, verify } from 'node:crypto';
import forge from 'node-forge';
import { letter, testSignature } from '../test-papers.js';
import { signPdf } from './sign-pdf.js';

/** Reads the signature with nothing of what made it: the byte range from the text, the message with ASN.1 alone. */
function readSignature(file: Buffer) {
  const text = file.toString('latin1');
  const [first = 0, before = 0, after = 0, length = 0] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(text) ?? [])
    .slice(1)
    .map(Number);
  const hex = text.slice(before + 1, after - 1);
  const message = forge.asn1.fromDer(Buffer.from(hex, 'hex').toString('latin1'), { parseAllBytes: false } as never);
  const signed = (message.value[1] as forge.asn1.Asn1).value[0] as forge.asn1.Asn1;
  const certificate = forge.pki.certificateFromAsn1((signed.value[3] as forge.asn1.Asn1).value[0] as forge.asn1.Asn1);
  const signer = (signed.value[4] as forge.asn1.Asn1).value[0] as forge.asn1.Asn1;
  const attributes = signer.value[3] as forge.asn1.Asn1;
  const digest = (attributes.value as forge.asn1.Asn1[])
    .map((attribute) => attribute.value as forge.asn1.Asn1[])
    .find(([type]) => forge.asn1.derToOid(type?.value as string) === forge.pki.oids.messageDigest);
  const octets = digest?.[1]?.value as forge.asn1.Asn1[] | undefined;
  const stated = (octets?.[0]?.value ?? '') as string;
  const signature = Buffer.from((signer.value[5] as forge.asn1.Asn1).value as string, 'latin1');
  // signed are the attributes as a SET, not as the implicitly tagged field (RFC 5652, 5.4)
  const set = forge.asn1.create(
    forge.asn1.Class.UNIVERSAL,
    forge.asn1.Type.SET,
    true,
    attributes.value as forge.asn1.Asn1[],
  );
  return {
    range: [first, before, after, length],
    stated,
    certificate,
    signature,
    attributes: Buffer.from(forge.asn1.toDer(set).getBytes(), 'latin1'),
  };
}

const digestOf = (file: Buffer, [first = 0, before = 0, after = 0, length = 0]: number[]) =>
  createHash('sha256')
    .update(file.subarray(first, before))
    .update(file.subarray(after, after + length))
    .digest('hex');

test('the signature covers the whole file but itself, and its digest and RSA signature hold', async () => {
  const file = Buffer.from(await signPdf(await letter(), testSignature));
  const found = readSignature(file);
  const [, before = 0, after = 0, length = 0] = found.range;
  expect(found.range[0]).toBe(0);
  expect(String.fromCharCode(file[before] ?? 0, file[after - 1] ?? 0)).toBe('<>');
  expect(after + length).toBe(file.length);
  expect(Buffer.from(found.stated, 'latin1').toString('hex')).toBe(digestOf(file, found.range));
  const key = createPublicKey(forge.pki.publicKeyToPem(found.certificate.publicKey as forge.pki.rsa.PublicKey));
  expect(verify('sha256', found.attributes, key, found.signature)).toBe(true);
});

test('one changed byte breaks the digest', async () => {
  const file = Buffer.from(await signPdf(await letter(), testSignature));
  const found = readSignature(file);
  file[500] = (file[500] ?? 0) ^ 1;
  expect(Buffer.from(found.stated, 'latin1').toString('hex')).not.toBe(digestOf(file, found.range));
});
