import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangePasswordBody } from '../../../libs/contracts/bodies.js';
import { passwordFlaw, shortestPassword } from '../../../libs/domain/own-password.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { SignedIn } from '../http/signed-in.js';
import { hashPassword, isPassword } from './password.js';
import { WrongPasswords } from './wrong-passwords.js';

/** A person setting their own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly db: DataSource,
    private readonly wrong: WrongPasswords,
  ) {}

  /**
   * Puts a password of the person's own in the place of the one they have, and ends every other session under the old
   * one. Refuses a wrong present password, a new one that is no good, and a present one that was replaced meanwhile.
   */
  async set({ accountId, userName, tokenHash }: SignedIn, { current, password }: ChangePasswordBody): Promise<void> {
    this.wrong.refuseTooMany(userName);
    const [account] = await this.db.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM account WHERE id = $1',
      [accountId],
    );
    if (!account || !(await isPassword(account.password_hash, current))) {
      this.wrong.count(userName);
      throw new ApiRefusal('present-password-wrong');
    }
    const flaw = passwordFlaw({ password, current, userName });
    if (flaw) throw new ApiRefusal(flaw, { length: shortestPassword });
    const hash = await hashPassword(password);
    await this.db.transaction(async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `UPDATE account SET password_hash = $3, initial_password = false WHERE id = $1 AND password_hash = $2 RETURNING id`,
        [accountId, account.password_hash, hash],
      );
      if (rows.length === 0) throw new ApiRefusal('present-password-wrong');
      await tx.query('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2', [accountId, tokenHash]);
    });
    this.wrong.forget(userName);
  }
}
