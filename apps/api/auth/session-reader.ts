import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { endpoints, streams } from '../../../libs/contracts/endpoints.js';
import { roles } from '../../../libs/domain/role.js';
import { sessionCookie } from '../http/cookies.js';
import type { SignedIn } from '../http/signed-in.js';
import { CONFIG } from '../http/tokens.js';
import { tokenHash } from './token-hash.js';

interface Row {
  account_id: string;
  person_id: string;
  person_name: string;
  user_name: string;
  initial_password: boolean;
  appointment_id: string | null;
  organisation_id: string | null;
  role: string | null;
}

/** Addresses that an open page asks again and again with nobody before it. */
const byItself: ReadonlySet<string> = new Set([
  endpoints.listNotices.path,
  endpoints.getOperations.path,
  streams.events,
]);

/** Finds the session of a request. An appointment that is no longer valid today counts as none chosen. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As `read`, for a request that is somebody's doing: their time without a click begins anew. */
  async use(request: FastifyRequest): Promise<SignedIn | null> {
    const visitor = await this.read(request);
    // What an open page asks by itself keeps no session alive.
    if (!visitor || byItself.has(request.routeOptions.url ?? '')) return visitor;
    // Once a minute is as exact as anybody needs, and spares a write with every click.
    await this.db.query(
      `UPDATE session SET last_used_at = now() WHERE token_hash = $1 AND last_used_at < now() - interval '1 minute'`,
      [visitor.tokenHash],
    );
    return visitor;
  }

  async read(request: FastifyRequest): Promise<SignedIn | null> {
    const token = request.cookies[sessionCookie(this.config)];
    if (!token) return null;
    const hash = tokenHash(token);
    const [row] = await this.db.query<Row[]>(
      `SELECT ac.id AS account_id, p.id AS person_id, p.name AS person_name, ac.user_name, ac.initial_password,
              a.id AS appointment_id, a.organisation_id, a.role
         FROM session s JOIN account ac ON ac.id = s.account_id AND ac.disabled_at IS NULL
         JOIN person p ON p.id = ac.person_id
         LEFT JOIN appointment a ON a.id = s.appointment_id AND a.person_id = p.id
              AND a.valid_from <= judge_day() AND (a.valid_to IS NULL OR a.valid_to >= judge_day())
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_used_at > now() - $2 * interval '1 minute'`,
      [hash, this.config.SESSION_IDLE_MINUTES],
    );
    if (!row) return null;
    const role = roles.find((candidate) => candidate === row.role);
    const address = request.ip;
    const acting =
      row.appointment_id && row.organisation_id && role
        ? {
            appointmentId: row.appointment_id,
            personId: row.person_id,
            organisationId: row.organisation_id,
            role,
            address,
          }
        : null;
    return {
      tokenHash: hash,
      accountId: row.account_id,
      personId: row.person_id,
      personName: row.person_name,
      userName: row.user_name,
      initialPassword: row.initial_password,
      address,
      acting,
    };
  }
}
