/** What the reader is told: what is wrong, and what can be done about it. */
export class Failure extends Error {
  constructor(what, remedy) {
    super(what);
    this.remedy = remedy;
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function complain(failure) {
  process.stderr.write(`\n✗ ${failure.message}\n`);
  if (failure.remedy !== undefined) process.stderr.write(`  → ${failure.remedy}\n`);
}
