import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { takeTurns } from '../../../libs/storage/take-turns.js';

/** argon2id as OWASP's password storage advice gives it: 19 MiB, 2 passes, 1 lane. Algorithm 2 is argon2id (RFC 9106). */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash keeps a processor busy for its whole time: half of them are left to whoever waits for another answer. */
const inTurn = takeTurns(Math.max(1, Math.floor(availableParallelism() / 2)));

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), settings));
}

/** Whether a password is right. An unknown account costs as much time as a wrong password. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const known = stored ?? (await unknownAccount());
  const right = await inTurn(() => verify(known, password.normalize('NFC')));
  return stored !== undefined && right;
}

let dummy: Promise<string> | undefined;

function unknownAccount(): Promise<string> {
  dummy ??= hashPassword('no account has this');
  return dummy;
}
