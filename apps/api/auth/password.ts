import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP's password storage advice gives it: 19 MiB, 2 passes, 1 lane. Algorithm 2 is argon2id (RFC 9106). */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), settings);
}

/** Whether a password is right. An unknown account costs as much time as a wrong password. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await unknownAccount()), password.normalize('NFC'));
  return stored !== undefined && right;
}

let dummy: Promise<string> | undefined;

function unknownAccount(): Promise<string> {
  dummy ??= hashPassword('no account has this');
  return dummy;
}
