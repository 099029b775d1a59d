import type { EntityManager } from 'typeorm';
import type { SubjectRegister } from '../domain/eligibility/subject-register.js';
import type { Nominee } from '../domain/nominee.js';

/** What the system's own register knows of the subjects of a list; a nominee it does not know has no entry. */
export async function subjectRegisters(
  _tx: EntityManager,
  _list: { readonly dossierId: string; readonly nominees: readonly Nominee[]; readonly on: string },
): Promise<readonly SubjectRegister[]> {
  return [];
}
