import type { DataSource } from 'typeorm';
import { lockOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { firstDayUnadministered, refuseLastAdministrator } from './last-administrator.js';
import { personMatter } from './person-matter.js';

/**
 * Closes an account: nobody signs in with it, and whoever is signed in is signed out. Refused without a reason, for one's own, and for
 * the last who administers. One that is closed already stays so.
 */
export async function disableAccount(
  db: DataSource,
  { personId, reason }: { readonly personId: string; readonly reason: string },
  acting: Acting,
): Promise<void> {
  if (reason === '') throw new ApiRefusal('disabling-reason-missing');
  if (personId === acting.personId) throw new ApiRefusal('own-account-disabling');
  await db.transaction(async (tx) => {
    await lockOrganisations(tx);
    const about = await personMatter(tx, personId);
    const administered = await firstDayUnadministered(tx);
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'UPDATE account SET disabled_at = judge_now() WHERE person_id = $1 AND disabled_at IS NULL RETURNING id',
      [personId],
    );
    const [account] = rows;
    if (!account) return;
    await refuseLastAdministrator(tx, administered);
    await tx.query('DELETE FROM session WHERE account_id = $1', [account.id]);
    await recordAct(tx, { kind: 'account-disabled', by: acting, about, detail: { reason } });
  });
}

/** Opens an account again, with the password it had. */
export async function enableAccount(db: DataSource, personId: string, acting: Acting): Promise<void> {
  await db.transaction(async (tx) => {
    const about = await personMatter(tx, personId);
    const [rows] = await tx.query<[unknown[], number]>(
      'UPDATE account SET disabled_at = NULL WHERE person_id = $1 AND disabled_at IS NOT NULL RETURNING id',
      [personId],
    );
    if (rows.length > 0) await recordAct(tx, { kind: 'account-enabled', by: acting, about });
  });
}
