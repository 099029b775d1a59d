import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { may, permissions, type Role } from '../../../libs/domain/role.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { SignedIn } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { type Came, KnownBrowsers } from './known-browsers.js';
import { isPassword } from './password.js';
import { SignInLimits } from './sign-in-limits.js';
import { tokenHash } from './token-hash.js';

/** Where somebody signs in from. */
export interface From extends Omit<Came, 'userName'> {
  /** as the browser calls itself */
  readonly device: string;
  /** the session that the same browser has: the new one takes its place */
  readonly before: string | null;
}

/** The tokens of a session and of the browser that it was begun in. */
export interface Begun {
  readonly session: string;
  readonly browser: string;
}

interface AccountRow {
  id: string;
  person_id: string;
  password_hash: string;
}

/** Signing in, choosing an appointment, signing out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: SignInLimits,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** A new session; refused when the name or the password is wrong, or after too many tries in a minute. */
  async signIn({ userName, password }: { userName: string; password: string }, from: From): Promise<Begun> {
    const name = userName.trim().toLowerCase();
    // Counted before the password is looked at: tries that come at once are as many as tries that come in a row.
    const attempt = await this.browsers.attempt({ ...from, userName: name });
    const counted = await this.limits.count(attempt, () => this.recordRefusal('sign-in-limited', name, from));
    const account = await this.accountOf(name);
    if (!(await isPassword(account?.password_hash, password)) || !account) {
      await this.recordRefusal('sign-in-refused', name, from);
      throw new ApiRefusal('wrong-password');
    }
    await counted.right();
    return this.open(account, from);
  }

  /** One click signs in, in a demonstration only. */
  async signInDemonstration(userName: string, from: From): Promise<Begun> {
    const [installation] = await this.db.query<{ mode: string }[]>('SELECT mode FROM installation');
    if (this.config.APP_MODE !== 'demonstration' || installation?.mode !== 'demonstration')
      throw new ApiRefusal('only-in-demonstration');
    const account = await this.accountOf(userName.trim().toLowerCase());
    if (!account) throw new ApiRefusal('wrong-password');
    return this.open(account, from);
  }

  async actAs(hash: string, personId: string, appointmentId: string): Promise<void> {
    const chosen = (await this.appointments(personId)).find((appointment) => appointment.id === appointmentId);
    if (!chosen) throw new ApiRefusal('appointment-not-valid');
    await this.db.query('UPDATE session SET appointment_id = $2 WHERE token_hash = $1', [hash, appointmentId]);
  }

  async signOut({ tokenHash: hash, personId, acting, address }: SignedIn): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('DELETE FROM session WHERE token_hash = $1 OR expires_at < now()', [hash]);
      await recordAct(tx, {
        kind: 'signed-out',
        by: { personId, appointmentId: acting?.appointmentId ?? null, address },
      });
    });
  }

  /** Who is signed in, as what, and what that allows. */
  async view(token: string): Promise<SessionView> {
    const [row] = await this.db.query<
      {
        person_id: string;
        name: string;
        user_name: string;
        initial_password: boolean;
        appointment_id: string | null;
        work_key: Buffer;
      }[]
    >(
      `SELECT p.id AS person_id, p.name, ac.user_name, ac.initial_password, ac.work_key, s.appointment_id FROM session s
         JOIN account ac ON ac.id = s.account_id JOIN person p ON p.id = ac.person_id WHERE s.token_hash = $1`,
      [token],
    );
    if (!row) throw new ApiRefusal('not-signed-in');
    const [installation] = await this.db.query<{ province: string; mode: string }[]>(
      'SELECT province, mode FROM installation',
    );
    const appointments = await this.appointments(row.person_id);
    const acting = appointments.find((appointment) => appointment.id === row.appointment_id) ?? null;
    return {
      person: { id: row.person_id, name: row.name },
      userName: row.user_name,
      initialPassword: row.initial_password,
      appointments,
      acting,
      permissions: acting ? permissions.filter((permission) => may(acting.role, permission)) : [],
      workKey: row.work_key.toString('base64'),
      province: installation?.province ?? '',
      demonstration: installation?.mode === 'demonstration',
    };
  }

  /** A name that no account has may be a password that was typed one field too early: it is kept by nobody. */
  private async recordRefusal(
    kind: 'sign-in-refused' | 'sign-in-limited',
    userName: string,
    { address }: From,
  ): Promise<void> {
    const [holder] = await this.db.query<{ id: string; name: string }[]>(
      'SELECT p.id, p.name FROM account ac JOIN person p ON p.id = ac.person_id WHERE ac.user_name = $1',
      [userName],
    );
    await recordAct(this.db, {
      kind,
      by: { userName: holder ? userName : null, address },
      ...(holder ? { about: { kind: 'person', ...holder } } : {}),
    });
  }

  private async accountOf(userName: string): Promise<AccountRow | undefined> {
    const [row] = await this.db.query<AccountRow[]>(
      'SELECT id, person_id, password_hash FROM account WHERE user_name = $1 AND disabled_at IS NULL',
      [userName],
    );
    return row;
  }

  private async appointments(personId: string): Promise<(SessionView['appointments'][number] & { role: Role })[]> {
    return this.db.query(
      `SELECT a.id, a.organisation_id AS "organisationId", o.name AS "organisationName", a.role, a.title
         FROM appointment a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.person_id = $1 AND a.valid_from <= judge_day() AND (a.valid_to IS NULL OR a.valid_to >= judge_day())
        ORDER BY a.valid_from, a.id`,
      [personId],
    );
  }

  private async open(account: AccountRow, { address, browser, device, before }: From): Promise<Begun> {
    const token = randomBytes(32).toString('base64url');
    const appointments = await this.appointments(account.person_id);
    const only = appointments.length === 1 ? (appointments[0]?.id ?? null) : null;
    return this.db.transaction(async (tx) => {
      if (before !== null) await tx.query('DELETE FROM session WHERE token_hash = $1', [tokenHash(before)]);
      await tx.query(
        `INSERT INTO session (id, token_hash, account_id, appointment_id, expires_at, device, address)
         VALUES (gen_random_uuid(), $1, $2, $3, now() + $4 * interval '1 hour', $5, $6)`,
        [tokenHash(token), account.id, only, this.config.SESSION_HOURS, device, address],
      );
      await recordAct(tx, {
        kind: 'signed-in',
        by: { personId: account.person_id, appointmentId: only, address },
      });
      const known = await this.browsers.remember(tx, { accountId: account.id, address, browser });
      return { session: token, browser: known };
    });
  }
}
