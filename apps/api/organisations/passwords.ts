import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { NewPasswordView } from '../../../libs/contracts/views/organisations.js';
import { hashPassword } from '../auth/password.js';
import { ApiRefusal } from '../http/api-refusal.js';

/** Gives a person a new password, told this once; whoever is signed in under the old one is signed out. */
export async function resetPassword(db: DataSource, personId: string): Promise<NewPasswordView> {
  const password = initialPassword();
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'UPDATE account SET password_hash = $2 WHERE person_id = $1 RETURNING id',
      [personId, hash],
    );
    const [account] = rows;
    if (!account) throw new ApiRefusal('person-unknown');
    await tx.query('DELETE FROM session WHERE account_id = $1', [account.id]);
  });
  return { initialPassword: password };
}

/** 72 random bits in letters, digits, «-» and «_», in threes of four so that it can be read out. */
export function initialPassword(): string {
  return randomBytes(9)
    .toString('base64url')
    .replace(/(.{4})(?=.)/g, '$1.');
}
