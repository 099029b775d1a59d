import type { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import type { SessionList } from '../../../libs/contracts/views/accounts.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { deviceName } from '../../../libs/messages/account/account.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { SignedIn } from '../http/signed-in.js';

interface Row {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly created_at: Date;
  readonly last_used_at: Date;
  readonly own: boolean;
}

/** Every session that opens the account now, the one that asks first, then the last used. */
export async function ownSessions(
  db: DataSource,
  { accountId, tokenHash }: SignedIn,
  { SESSION_IDLE_MINUTES }: Config,
): Promise<SessionList> {
  const rows = await db.query<Row[]>(
    `SELECT id, device, address, created_at, last_used_at, token_hash = $2 AS own FROM session
      WHERE account_id = $1 AND expires_at > now() AND last_used_at > now() - $3 * interval '1 minute'
      ORDER BY token_hash = $2 DESC, last_used_at DESC, id LIMIT 200`,
    [accountId, tokenHash, SESSION_IDLE_MINUTES],
  );
  const items = rows.map(({ id, device, address, created_at, last_used_at, own }) => ({
    ...{ id, device: deviceName(device), address, own },
    since: created_at.toISOString(),
    lastUsed: last_used_at.toISOString(),
  }));
  return { items };
}

/** Ends one session of the account, or with null every one but that which asks. One that is over already is not found. */
export async function endSessions(db: DataSource, visitor: SignedIn, id: string | null): Promise<void> {
  const { accountId, tokenHash, personId, acting, address } = visitor;
  await db.transaction(async (tx) => {
    const [ended] = await tx.query<[unknown[], number]>(
      `DELETE FROM session WHERE account_id = $1 AND CASE WHEN $2::uuid IS NULL THEN token_hash <> $3 ELSE id = $2 END RETURNING id`,
      [accountId, id, tokenHash],
    );
    if (id !== null && ended.length === 0) throw new ApiRefusal('session-unknown');
    if (ended.length === 0) return;
    const by = { personId, appointmentId: acting?.appointmentId ?? null, address };
    await recordAct(tx, { kind: 'session-ended', by, detail: { sessions: ended.length } });
  });
}
