import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of names fold the look-alikes of Đ and leave out what nobody sees, so those that are stored are made anew. Names and the log stay
 * as they were written. Ids in drafts and corrections that were kept with capitals are written in small letters.
 */
export class OneNameOneKey1763802200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['organisation', 'person', 'subject'])
      await anew(runner, {
        read: `SELECT id::text AS place, name AS text, search_key AS key FROM ${table}`,
        write: `UPDATE ${table} t SET search_key = n.key FROM ${made} WHERE t.id::text = n.place`,
      });
    await anew(runner, {
      read: `SELECT dossier_id || ' ' || id AS place, name AS text, search_key AS key FROM nomination`,
      write: `UPDATE nomination t SET search_key = n.key FROM ${made} WHERE t.dossier_id || ' ' || t.id = n.place`,
    });
    await runner.query(
      `UPDATE nomination_subject s SET name_key = n.search_key FROM nomination n
        WHERE n.dossier_id = s.dossier_id AND n.id = s.nomination_id AND s.name_key <> n.search_key`,
    );
    await anew(runner, {
      read: `SELECT id::text AS place, search_key AS key, concat_ws(' ', code, title, state->'unit'->>'name',
                    (SELECT string_agg(value->'nominee'->>'name', ' ' ORDER BY ordinality)
                       FROM jsonb_array_elements(state->'nominations') WITH ORDINALITY)) AS text FROM dossier`,
      write: `UPDATE dossier t SET search_key = n.key FROM ${made} WHERE t.id::text = n.place`,
    });
    for (const [table, place] of kept) await inSmallLetters(runner, table, place);
  }

  /** Keys and ids mean the same as before. */
  async down(): Promise<void> {}
}

const made = 'jsonb_to_recordset($1::jsonb) AS n(place text, key text)';

async function anew(runner: QueryRunner, { read, write }: { read: string; write: string }): Promise<void> {
  const rows = (await runner.query(read)) as { place: string; text: string | null; key: string }[];
  const changed = rows
    .map(({ place, text, key }) => ({ place, before: key, key: keyOf(text ?? '') }))
    .filter(({ before, key }) => before !== key);
  for (let at = 0; at < changed.length; at += 1_000)
    await runner.query(write, [JSON.stringify(changed.slice(at, at + 1_000))]);
}

/** As the key was made when this migration was written. */
function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[^\P{Cc}\n\r\t\v\f\u0085]/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐðƉɖ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const kept = [
  ['draft', 'id'],
  ['draft_revision', "draft_id || ' ' || version"],
  ['correction', 'dossier_id'],
  ['correction_revision', "dossier_id || ' ' || version"],
] as const;

const id = /"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/gi;

async function inSmallLetters(runner: QueryRunner, table: string, place: string): Promise<void> {
  const rows = (await runner.query(
    `SELECT (${place})::text AS place, content::text AS text FROM ${table} WHERE content::text ~ '"[0-9a-fA-F-]*[A-F][0-9a-fA-F-]*"'`,
  )) as { place: string; text: string }[];
  for (const row of rows)
    await runner.query(`UPDATE ${table} SET content = $2::jsonb WHERE (${place})::text = $1`, [
      row.place,
      row.text.replace(id, (found) => found.toLowerCase()),
    ]);
}
