import type { DataSource } from 'typeorm';
import type { NewPasswordView } from '../../../libs/contracts/views/organisations.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { initialPassword } from '../auth/initial-password.js';
import { hashPassword } from '../auth/password.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { personMatter } from './person-matter.js';

/** Gives a person a new password, told this once and good for setting their own; whoever is signed in under the old one is signed out. */
export async function resetPassword(db: DataSource, personId: string, acting: Acting): Promise<NewPasswordView> {
  const password = initialPassword();
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'UPDATE account SET password_hash = $2, initial_password = true WHERE person_id = $1 RETURNING id',
      [personId, hash],
    );
    const [account] = rows;
    if (!account) throw new ApiRefusal('person-unknown');
    await tx.query('DELETE FROM session WHERE account_id = $1', [account.id]);
    await tx.query('DELETE FROM known_browser WHERE account_id = $1', [account.id]);
    const about = await personMatter(tx, personId);
    const act = await recordAct(tx, { kind: 'password-reset', by: acting, about });
    // By the bell, wherever they act: who did not ask for it learns that somebody could have come in as them.
    await tx.query(
      `INSERT INTO notice (id, act_position, appointment_id, kind, at)
       SELECT gen_random_uuid(), $1, a.id, 'password-reset', judge_now() FROM appointment a
        WHERE a.person_id = $2 AND (a.valid_to IS NULL OR a.valid_to >= greatest(a.valid_from, judge_day()))`,
      [act, personId],
    );
  });
  return { initialPassword: password };
}
