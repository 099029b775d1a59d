/**
 * Entry of the child process that stamps one file; started by `stampInChild`, never by hand. One line of JSON comes in
 * on standard input, one goes out on standard output. The input stays open as long as the parent lives.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { stampArrivalCopy } from './stamp-arrival-copy.js';
import type { ChildAnswer, ChildRequest } from './stamp-in-child.js';

const lines = createInterface({ input: process.stdin });
lines.once('line', async (line) => {
  const request = JSON.parse(line) as ChildRequest;
  const original = await readFile(request.originalPath);
  const { bytes, ...about } = await stampArrivalCopy(original, request.stamp, { fileName: request.fileName });
  await writeFile(request.resultPath, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const answer: ChildAnswer = { ...about, size: bytes.length, sha256 };
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
});
// the parent is gone: nobody waits for the result
lines.once('close', () => process.exit(3));
