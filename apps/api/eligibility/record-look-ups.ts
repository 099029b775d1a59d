import type { DataSource } from 'typeorm';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { type LookedUpList, openedSubjects } from '../../../libs/ledger/subject-registers.js';
import type { Acting } from '../http/signed-in.js';

/** Writes down of whom a check has opened the record, once a day for each who looks: a draft is checked again at every save. */
export async function recordLookUps(db: DataSource, list: LookedUpList, acting: Acting): Promise<void> {
  const opened = await openedSubjects(db.manager, list);
  const rows = await db.query<{ id: string; name: string }[]>(
    `SELECT s.id, s.name FROM subject s
      WHERE s.id = ANY($1::uuid[]) AND s.kind = 'person'
        AND NOT EXISTS (SELECT 1 FROM act_record r WHERE r.about_id = s.id AND r.kind = 'nominee-looked-up'
                           AND r.person_id = $2 AND r.at > judge_now() - interval '1 day')`,
    [opened, acting.personId],
  );
  for (const { id, name } of rows)
    await recordAct(db, { kind: 'nominee-looked-up', by: acting, about: { kind: 'subject', id, name } });
}
