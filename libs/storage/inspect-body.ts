import { createHash } from 'node:crypto';
import { finished, type Readable, Transform } from 'node:stream';
import { createPdfSniffer, type PdfFlaw } from '../pdf/pdf-sniffer.js';

/** What makes a body end before it is stored. */
type BodyRefusal = PdfFlaw | 'upload-too-large' | 'upload-cut';

interface BodyInspection {
  /** the same bytes; fails, before its last chunk is given out, when the body must not be stored */
  readonly stream: Readable;
  /** why the stream failed, when the body was the cause */
  refusal(): BodyRefusal | undefined;
  /** only after the stream has ended */
  result(): { sha256: string; size: number; signed: boolean; encrypted: boolean };
}

/**
 * Counts, hashes and looks at a body on its way. The newest chunk is kept back until the next one comes or the body
 * has been judged as a whole: a store that never gets the last bytes never completes the object. The body itself is
 * not destroyed, because its socket still has to carry the answer.
 */
export function inspectBody(body: Readable, limits: { limitBytes: number; statedBytes?: number }): BodyInspection {
  const hash = createHash('sha256');
  const sniffer = createPdfSniffer();
  let size = 0;
  let keptBack: Buffer | undefined;
  let refusal: BodyRefusal | undefined;
  const refuse = (code: BodyRefusal) => {
    refusal ??= code;
    return new Error(`upload refused: ${refusal}`);
  };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      const most = Math.min(limits.limitBytes, limits.statedBytes ?? Infinity);
      const flaw = size > most ? 'upload-too-large' : sniffer.push(chunk);
      if (flaw) return done(refuse(flaw));
      hash.update(chunk);
      const ready = keptBack;
      keptBack = chunk;
      done(null, ready);
    },
    flush(done) {
      const cut = limits.statedBytes !== undefined && size < limits.statedBytes;
      const flaw = cut ? 'upload-cut' : sniffer.result().flaw;
      if (flaw) return done(refuse(flaw));
      done(null, keptBack);
    },
  });
  // the body may be judged before the store has begun to read; whoever reads then still gets the error
  stream.on('error', () => undefined);
  body.pipe(stream);
  finished(body, { writable: false }, (error) => {
    if (error) stream.destroy(refuse('upload-cut'));
  });
  stream.on('close', () => body.unpipe(stream));
  return {
    stream,
    refusal: () => refusal,
    result() {
      const inspected = sniffer.result();
      if (inspected.flaw) throw new Error(`not stored: ${inspected.flaw}`);
      return { sha256: hash.digest('hex'), size, signed: inspected.signed, encrypted: inspected.encrypted };
    },
  };
}
