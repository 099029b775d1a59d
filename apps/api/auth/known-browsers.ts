import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Attempt } from './sign-in-limits.js';
import { tokenHash } from './token-hash.js';

/** Days after which a browser and an address that were not used again count as strange. */
export const rememberedDays = 90;

export interface Came {
  readonly userName: string;
  readonly address: string;
  /** the token that the browser sent; null: none */
  readonly browser: string | null;
}

/** From which browsers and addresses each account was entered before. */
@Injectable()
export class KnownBrowsers {
  constructor(private readonly db: DataSource) {}

  /**
   * How the account came in before. A token that another account left in the same browser does not count; an address does from which
   * anybody did, for there an office works, and who is new in it shares no count with strangers either.
   */
  async attempt({ userName, address, browser }: Came): Promise<Attempt> {
    const [row] = await this.db.query<{ browser: boolean; address: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM known_browser k JOIN account ac ON ac.id = k.account_id
                       WHERE ac.user_name = $1 AND k.browser_hash = $2 AND k.last_at > now() - $4 * interval '1 day') AS browser,
              EXISTS (SELECT 1 FROM known_browser k WHERE k.address = $3 AND k.last_at > now() - $4 * interval '1 day') AS address`,
      [userName, browser === null ? null : tokenHash(browser), address, rememberedDays],
    );
    const known = row?.browser ? 'browser' : row?.address ? 'address' : null;
    return { userName, address, known, browser: known === 'browser' ? browser : null };
  }

  /** Remembers that the account came in, and gives the browser's token: its own, or a new one. */
  async remember(
    tx: EntityManager,
    { accountId, address, browser }: { accountId: string; address: string; browser: string | null },
  ): Promise<string> {
    const token = browser ?? randomBytes(32).toString('base64url');
    await tx.query(`DELETE FROM known_browser WHERE account_id = $1 AND last_at < now() - $2 * interval '1 day'`, [
      accountId,
      rememberedDays,
    ]);
    await tx.query(
      `INSERT INTO known_browser (account_id, browser_hash, address, last_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (account_id, browser_hash) DO UPDATE SET address = excluded.address, last_at = excluded.last_at`,
      [accountId, tokenHash(token), address],
    );
    return token;
  }
}
