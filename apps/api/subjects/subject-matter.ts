import type { DataSource, EntityManager } from 'typeorm';
import type { Act } from '../../../libs/ledger/record-act.js';

/** A subject as the record of acts names whom an act was about; empty when there is none. */
export async function subjectMatter(tx: DataSource | EntityManager, id: string): Promise<Pick<Act, 'about'>> {
  const [subject] = await tx.query<{ name: string }[]>('SELECT name FROM subject WHERE id = $1', [id]);
  return subject ? { about: { kind: 'subject', id, name: subject.name } } : {};
}
