import type { DataSource, EntityManager } from 'typeorm';
import type { ActKind, ActMatter } from '../domain/acts/act-kind.js';

/** Who did it. A visitor who acts under an appointment has all three. */
export interface ActBy {
  readonly personId: string;
  /** absent or null: nobody acts under an appointment when signing in or out */
  readonly appointmentId?: string | null;
  /** the address the request came from */
  readonly address: string;
}

export interface Act {
  readonly kind: ActKind;
  /** `userName`: somebody at the door, who gave the name of an account or one that none has (null) */
  readonly by: ActBy | { readonly userName: string | null; readonly address: string };
  /** whom or what it was about, and how it was called then */
  readonly about?: { readonly kind: ActMatter; readonly id: string; readonly name: string };
  /**
   * what else is to be read: plain words and numbers, under names that libs/messages/acts.ts knows. Never a citizen number, a password
   * or what somebody searched for.
   */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes an act into the record, which only grows. Inside the transaction of what it tells, so that neither stands without the other; a
 * reading has none and is written before its answer goes out. Time and names are the database's own, of that instant. Returns the place
 * in the record.
 */
export async function recordAct(tx: DataSource | EntityManager, { kind, by, about, detail }: Act): Promise<string> {
  const person = 'personId' in by ? by : null;
  const [row] = await tx.query<{ position: string }[]>(
    `INSERT INTO act_record (kind, person_id, person_name, user_name, appointment_id, title, organisation_id, organisation_name,
                             address, about_kind, about_id, about_name, detail)
     SELECT $1, p.id, p.name, coalesce($4, ac.user_name), a.id, a.title, o.id, o.name, $5, $6, $7, $8, $9
       FROM (SELECT $2::uuid AS person_id, $3::uuid AS appointment_id) AS who
       LEFT JOIN person p ON p.id = who.person_id
       LEFT JOIN account ac ON ac.person_id = p.id
       LEFT JOIN appointment a ON a.id = who.appointment_id AND a.person_id = p.id
       LEFT JOIN organisation o ON o.id = a.organisation_id
     RETURNING position`,
    [
      ...[kind, person?.personId ?? null, person?.appointmentId ?? null, 'userName' in by ? by.userName : null],
      ...[by.address, about?.kind ?? null, about?.id ?? null, about?.name ?? null, JSON.stringify(detail ?? {})],
    ],
  );
  if (!row) throw new Error('the act was not recorded');
  return row.position;
}
