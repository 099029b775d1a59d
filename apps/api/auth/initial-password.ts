import { randomBytes } from 'node:crypto';

/** 72 random bits in letters, digits, «-» and «_», in threes of four so that it can be read out. */
export function initialPassword(): string {
  return randomBytes(9)
    .toString('base64url')
    .replace(/(.{4})(?=.)/g, '$1.');
}
