import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { searchKey } from '../../../libs/domain/search-key.js';
import { inventedName } from './names.js';
import { personOf } from './people.js';

const years = [2020, 2021, 2022, 2023, 2024];
/** Years in which a Party organisation was rated excellent; good in the others. */
const excellentYears: ReadonlySet<number> = new Set([2021, 2022, 2023]);
/** Its code ends like this: one Party organisation whose rating of 2022 nobody has recorded yet. */
const unrecorded = 'XA-TRUONGPHU-DANG';

/** A citizen number that is well formed and of nobody: ten thousands that no registry has reached. */
export function inventedCitizenNumber(number: number, birthYear: number): string {
  return `093${number % 2}${String(birthYear % 100).padStart(2, '0')}99${String(number).padStart(4, '0')}`;
}

/** The record of years before: ratings of Party organisations, awards of five invented people, and one who is held back. */
export async function recordSubjects(owner: Client): Promise<void> {
  const { rows: keepers } = await owner.query<{ id: string }>(`SELECT id FROM organisation WHERE code = 'UBND-TINH'`);
  // Whose record it is says who may undo it.
  const actor = JSON.stringify({ personName: personOf('ubndtinh.chutri').name, organisationId: keepers[0]?.id });
  await owner.query(
    `INSERT INTO subject (id, kind, name, search_key, organisation_id, created_at)
     SELECT gen_random_uuid(), 'collective', name, search_key, id, now() - interval '300 days' FROM organisation
      WHERE kind = 'party-organisation'`,
  );
  for (const year of years)
    await owner.query(
      `INSERT INTO subject_rating (subject_id, year, of, version, value, evidence, recorded_at, actor)
       SELECT s.id, $1, 'party-organisation', 1, $2, $3, now() - interval '300 days', $4
         FROM subject s JOIN organisation o ON o.id = s.organisation_id WHERE NOT ($1 = 2022 AND o.code = $5)`,
      [
        year,
        excellentYears.has(year) ? 'EXCELLENT' : 'GOOD',
        `Quyết định số 00-QĐ/TU ngày 15/12/${year}`,
        actor,
        unrecorded,
      ],
    );
  for (let at = 0; at < 5; at += 1) await recordPerson(owner, at, actor);
}

const awards = [
  ['Bằng khen của Chủ tịch UBND tỉnh', 'MERIT', 'Hoàn thành xuất sắc nhiệm vụ hai năm liền'],
  ['Bằng khen của Chủ tịch UBND tỉnh', 'IRREGULAR', 'Dũng cảm cứu người trong mưa lũ'],
  ['Bằng khen của Chủ tịch UBND tỉnh', 'CAMPAIGN', 'Phong trào xây dựng nông thôn mới'],
  ['Chiến sĩ thi đua cơ sở', 'MERIT', null],
] as const;

async function recordPerson(owner: Client, at: number, actor: string): Promise<void> {
  const id = randomUUID();
  const name = inventedName(301 + at);
  const birthYear = 1971 + 4 * at;
  await owner.query(
    `INSERT INTO subject (id, kind, name, search_key, citizen_number, birth_date, position, work_unit, created_at)
     VALUES ($1, 'person', $2, $3, $4, $5, 'Chuyên viên', 'Phòng Giả Định, Sở Nội vụ', now() - interval '300 days')`,
    [id, name, searchKey(name), inventedCitizenNumber(9001 + at, birthYear), `${birthYear}-05-0${at + 1}`],
  );
  for (const [index, [awardName, type, topic]] of awards.slice(0, at + 1).entries())
    await owner.query(
      `INSERT INTO award_history (id, subject_id, award_name, commendation_type, decision_number, decided_on, deciding_body,
         achievement_from, achievement_to, topic, recorded_at, actor)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'Chủ tịch UBND tỉnh Hậu Giang', $6, $7, $8, now() - interval '300 days', $9)`,
      [
        ...[id, awardName, type, `${index + 1}${at}0/QĐ-UBND`, `${2021 + index}-12-20`],
        ...[`${2021 + index}-01-01`, `${2021 + index}-11-30`, topic, actor],
      ],
    );
  if (at === 4)
    await owner.query(
      `INSERT INTO hold (id, subject_id, kind, opened_on, evidence, opened_at, opened_by)
       VALUES (gen_random_uuid(), $1, 'complaint', '2025-02-10', 'Đơn kiến nghị đang được xác minh (dữ liệu giả định)', now() - interval '200 days', $2)`,
      [id, actor],
    );
}
