import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangePasswordBody } from '../../../libs/contracts/bodies.js';
import { passwordFlaw, shortestPassword } from '../../../libs/domain/own-password.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { SignedIn } from '../http/signed-in.js';
import { hashPassword, isPassword } from './password.js';
import { SignInLimits } from './sign-in-limits.js';
import { isGuessable } from './weak-password.js';

/** A person setting their own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly db: DataSource,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * Puts a password of the person's own in the place of the one they have, and ends every other session under the old
   * one. Refuses a wrong present password, a new one that is no good, and a present one that was replaced meanwhile.
   */
  async set(visitor: SignedIn, { current, password }: ChangePasswordBody): Promise<void> {
    const { accountId, personId, userName, personName, tokenHash, address, acting } = visitor;
    // Whoever holds the session shares no count with strangers at the door.
    const counted = await this.limits.count({ userName, address, known: 'browser', browser: `own ${accountId}` }, () =>
      recordAct(this.db, { kind: 'sign-in-limited', by: { personId, address } }),
    );
    const [account] = await this.db.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM account WHERE id = $1',
      [accountId],
    );
    if (!account || !(await isPassword(account.password_hash, current))) throw new ApiRefusal('present-password-wrong');
    await counted.right();
    const flaw = passwordFlaw({ password, current, userName });
    if (flaw) throw new ApiRefusal(flaw, { length: shortestPassword });
    if (isGuessable({ password, userName, personName })) throw new ApiRefusal('password-guessable');
    const hash = await hashPassword(password);
    const by = { personId, appointmentId: acting?.appointmentId ?? null, address };
    await this.db.transaction(async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `UPDATE account SET password_hash = $3, initial_password = false WHERE id = $1 AND password_hash = $2 RETURNING id`,
        [accountId, account.password_hash, hash],
      );
      if (rows.length === 0) throw new ApiRefusal('present-password-wrong');
      // A browser that a stranger with the old password made known is a stranger's again.
      await tx.query('DELETE FROM known_browser WHERE account_id = $1 AND address <> $2', [accountId, address]);
      await tx.query('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2', [accountId, tokenHash]);
      await recordAct(tx, { kind: 'password-changed', by });
    });
  }
}
