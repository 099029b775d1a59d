import type { EntityManager } from 'typeorm';
import type { Actor } from '../domain/dossier.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import { type Role, roles } from '../domain/role.js';

/** Who sends a command: a person acting under one of their appointments. */
export interface ActingPerson {
  readonly personId: string;
  readonly appointmentId: string;
}

interface ActorRow {
  person_name: string;
  organisation_id: string;
  organisation_name: string;
  role: string;
  title: string;
}

/** The actor as the log will keep them; refused when the appointment is not valid today. Asked inside the transaction. */
export async function loadActor(tx: EntityManager, acting: ActingPerson): Promise<Actor | Refusal> {
  const [row] = await tx.query<ActorRow[]>(
    `SELECT p.name AS person_name, o.id AS organisation_id, o.name AS organisation_name, a.role, a.title
       FROM appointment a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
      WHERE a.id = $1 AND a.person_id = $2 AND a.valid_from <= judge_day() AND (a.valid_to IS NULL OR a.valid_to >= judge_day())`,
    [acting.appointmentId, acting.personId],
  );
  if (!row) return refuse('appointment-not-valid');
  return {
    personId: acting.personId,
    personName: row.person_name,
    appointmentId: acting.appointmentId,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    role: row.role,
    title: row.title,
  };
}

export function roleOf(actor: Actor): Role | undefined {
  return roles.find((role) => role === actor.role);
}
