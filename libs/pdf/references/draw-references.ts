/**
 * Draws the references of the stamp test anew. Look at what comes out before committing it: the test can only say that
 * a stamp looks as it looked to you.
 * Usage: node --import ./libs/pdf/resolve-typescript.mjs libs/pdf/references/draw-references.ts
 */
import { writeFileSync } from 'node:fs';
import { signPdf } from '../compose/sign-pdf.js';
import { stampArrivalCopy } from '../stamp-arrival-copy.js';
import { cropStamp, writePng } from '../stamp-crop.js';
import { letter, stamp, testSignature } from '../test-papers.js';

const write = async (name: string, original: Uint8Array, below: number) => {
  const crop = await cropStamp(await stampArrivalCopy(original, stamp), below);
  writeFileSync(new URL(`./${name}.png`, import.meta.url), writePng(crop));
};

await write('arrival-stamp', await letter(), 0);
await write('arrival-stamp-of-a-signed-paper', await signPdf(await letter(), testSignature), 20);
