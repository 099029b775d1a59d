import '@fastify/cookie';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { roles } from '../../../libs/domain/role.js';
import type { SignedIn } from '../http/signed-in.js';

export const sessionCookie = 'tt_session';

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

/** The hash under which a session's token is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Finds the session of a request. An appointment that is no longer valid today counts as none chosen. */
@Injectable()
export class SessionReader {
  constructor(private readonly db: DataSource) {}

  async read(request: FastifyRequest): Promise<SignedIn | null> {
    const token = request.cookies[sessionCookie];
    if (!token) return null;
    const hash = tokenHash(token);
    const [row] = await this.db.query<Row[]>(
      `SELECT ac.id AS account_id, p.id AS person_id, p.name AS person_name, ac.user_name, ac.initial_password,
              a.id AS appointment_id, a.organisation_id, a.role
         FROM session s JOIN account ac ON ac.id = s.account_id AND ac.disabled_at IS NULL
         JOIN person p ON p.id = ac.person_id
         LEFT JOIN appointment a ON a.id = s.appointment_id AND a.person_id = p.id
              AND a.valid_from <= judge_day() AND (a.valid_to IS NULL OR a.valid_to >= judge_day())
        WHERE s.token_hash = $1 AND s.expires_at > now()`,
      [hash],
    );
    if (!row) return null;
    const role = roles.find((candidate) => candidate === row.role);
    const acting =
      row.appointment_id && row.organisation_id && role
        ? { appointmentId: row.appointment_id, personId: row.person_id, organisationId: row.organisation_id, role }
        : null;
    return {
      tokenHash: hash,
      accountId: row.account_id,
      personId: row.person_id,
      personName: row.person_name,
      userName: row.user_name,
      initialPassword: row.initial_password,
      acting,
    };
  }
}
