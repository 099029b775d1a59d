import type { EntityManager } from 'typeorm';
import type { Actor } from '../domain/dossier/dossier.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import { type Role, roles } from '../domain/role.js';

/** Who sends a command: a person acting under one of their appointments. */
export interface ActingPerson {
  readonly personId: string;
  readonly appointmentId: string;
}

export interface ActorRow {
  readonly person_name: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly role: string;
  readonly title: string;
}

/** The appointment `$1` of the person `$2` when it is valid on the judge's day, which is asked for once. */
export const validAppointment = `SELECT p.name AS person_name, o.id AS organisation_id, o.name AS organisation_name, a.role, a.title
       FROM (SELECT judge_day() AS day) AS today JOIN appointment a ON a.id = $1 AND a.person_id = $2
       JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
      WHERE a.valid_from <= today.day AND (a.valid_to IS NULL OR a.valid_to >= today.day)`;

/** The actor as the log will keep them; refused when the appointment is not valid today. Asked inside the transaction. */
export async function loadActor(tx: EntityManager, acting: ActingPerson): Promise<Actor | Refusal> {
  const [row] = await tx.query<ActorRow[]>(validAppointment, [acting.appointmentId, acting.personId]);
  return row ? actorOf(acting, row) : refuse('appointment-not-valid');
}

export function actorOf(acting: ActingPerson, row: ActorRow): Actor {
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
