import type { DataSource } from 'typeorm';
import { apply } from '../../domain/dossier/apply.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { effectsOf } from '../../domain/dossier/effects.js';
import { readLog } from '../rebuild.js';
import type { Finding } from './finding.js';

/** The effects are exactly those the log causes, and what one made belongs to it alone. */
export async function checkEffects(db: DataSource): Promise<readonly Finding[]> {
  const ids = await db.query<{ id: string }[]>('SELECT DISTINCT dossier_id AS id FROM dossier_event');
  const findings: Finding[] = [];
  for (const { id } of ids) {
    const text = await db.transaction('REPEATABLE READ', async (tx) => {
      const rows = await tx.query<{ effect: string }[]>(
        `SELECT kind || ' ' || sequence AS effect FROM effect WHERE dossier_id = $1`,
        [id],
      );
      const caused: string[] = [];
      let dossier: Dossier | null = null;
      for (const entry of await readLog(tx, id)) {
        dossier = apply(id, dossier, entry);
        caused.push(...effectsOf(dossier, entry).map((effect) => `${effect.kind} ${effect.sequence}`));
      }
      return difference(
        rows.map((row) => row.effect),
        caused,
      );
    });
    if (text) findings.push({ check: 'effect', subject: id, text });
  }
  return [...findings, ...(await badlyDone(db))];
}

function difference(present: readonly string[], caused: readonly string[]): string | undefined {
  const missing = caused.filter((effect) => !present.includes(effect));
  const surplus = present.filter((effect) => !caused.includes(effect));
  if (missing.length + surplus.length === 0) return undefined;
  return `việc kèm theo thiếu: ${missing.join(', ') || 'không'}; thừa: ${surplus.join(', ') || 'không'}`;
}

async function badlyDone(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ id: string; twice: boolean }[]>(
    `SELECT id, result ? 'objectKey' AS twice FROM (
       SELECT *, count(*) OVER (PARTITION BY result->>'objectKey') AS owners FROM effect WHERE state = 'done') e
      WHERE NOT coalesce(result ? 'objectKey', false) OR owners > 1`,
  );
  return rows.map(({ id, twice }) => ({
    check: 'effect',
    subject: id,
    text: twice ? 'kết quả trùng với một việc khác' : 'đã xong nhưng không có kết quả',
  }));
}

/** Every accepted command is of a dossier that exists, and every event of a person came from an accepted command, all at once. */
export async function checkCommands(db: DataSource): Promise<readonly Finding[]> {
  const strays = await db.query<{ id: string }[]>(
    'SELECT id FROM command c WHERE NOT EXISTS (SELECT 1 FROM dossier_event e WHERE e.dossier_id = c.dossier_id)',
  );
  const events = await db.query<{ command_id: string; known: boolean }[]>(
    `SELECT e.command_id, bool_and(c.id IS NOT NULL AND c.dossier_id = e.dossier_id) AS known
       FROM dossier_event e LEFT JOIN command c ON c.id = e.command_id WHERE e.actor IS NOT NULL
      GROUP BY e.command_id
     HAVING NOT bool_and(c.id IS NOT NULL AND c.dossier_id = e.dossier_id)
         OR count(DISTINCT e.dossier_id) > 1 OR max(e.sequence) - min(e.sequence) + 1 <> count(*)`,
  );
  return [
    ...strays.map(({ id }): Finding => ({ check: 'command', subject: id, text: 'lệnh của một hồ sơ không có' })),
    ...events.map(
      ({ command_id, known }): Finding => ({
        check: 'command',
        subject: command_id,
        text: known ? 'một lệnh để lại sự kiện hai lần' : 'sự kiện không có lệnh',
      }),
    ),
  ];
}

/**
 * What a decision says was applied to a dossier stands in that dossier's log, once, under the number it carries now. A decision of an
 * authority above the province stands in the log alone: nobody here has to apply it to other dossiers.
 */
export async function checkDecisions(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ decision_id: string; dossier_id: string; times: number; state: string }[]>(
    `SELECT decision_id, dossier_id, coalesce(times, 0)::int AS times, coalesce(state, 'none') AS state
       FROM (SELECT decision_id, dossier_id, state FROM award_decision_item WHERE step = 0) i
       FULL JOIN (SELECT (data->'decision'->>'id')::uuid AS decision_id, dossier_id, count(*) AS times,
                         bool_and(data->'decision'->>'authority' IS NOT NULL) AS outside
                    FROM dossier_event WHERE type = 'decision-applied' GROUP BY 1, 2) e USING (decision_id, dossier_id)
      WHERE NOT coalesce(times = 1 AND CASE WHEN outside THEN state IS NULL ELSE state IN ('done', 'due') END, false)
        AND NOT coalesce(times IS NULL AND state IN ('due', 'failed'), false)`,
  );
  return rows.map(({ decision_id, dossier_id, times, state }) => ({
    check: 'decision',
    subject: dossier_id,
    text: `quyết định ${decision_id}: áp dụng ${times} lần, ghi là «${state}»`,
  }));
}
