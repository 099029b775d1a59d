import type { EntityManager } from 'typeorm';
import type { Act } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';

/** A person as the record of acts names whom an act was about; refused when there is none. */
export async function personMatter(tx: EntityManager, id: string): Promise<NonNullable<Act['about']>> {
  const [person] = await tx.query<{ name: string }[]>('SELECT name FROM person WHERE id = $1', [id]);
  if (!person) throw new ApiRefusal('person-unknown');
  return { kind: 'person', id, name: person.name };
}
