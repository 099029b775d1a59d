import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { nominationRows, reachedBodies, viewOf } from '../project.js';
import { placeRows } from '../quota.js';
import { refold } from '../rebuild.js';
import type { Finding } from './finding.js';

/** Every dossier's events are numbered 1, 2, 3 … and their instants never fall. */
export async function checkSequences(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ dossier_id: string; events: number; first: number; last: number; falls: boolean }[]>(
    `SELECT dossier_id, count(*)::int AS events, min(sequence) AS first, max(sequence) AS last, bool_or(at < before) AS falls
       FROM (SELECT *, lag(at) OVER (PARTITION BY dossier_id ORDER BY sequence) AS before FROM dossier_event) e
      GROUP BY dossier_id HAVING min(sequence) <> 1 OR max(sequence) <> count(*) OR bool_or(at < before)`,
  );
  return rows.map(({ dossier_id, events, first, last, falls }) => ({
    check: 'sequence',
    subject: dossier_id,
    text: falls ? 'thời điểm trong nhật ký đi lùi' : `nhật ký có ${events} sự kiện, đánh số từ ${first} đến ${last}`,
  }));
}

/** Every view is what its log makes of it, and there is a view for every log and a log for every view. */
export async function checkViews(db: DataSource): Promise<readonly Finding[]> {
  const ids = await db.query<{ id: string }[]>('SELECT id FROM dossier UNION SELECT dossier_id FROM dossier_event');
  const findings: Finding[] = [];
  for (const { id } of ids) {
    const difference = await differenceOf(db, id);
    if (difference) findings.push({ check: 'view', subject: id, text: difference });
  }
  return findings;
}

async function differenceOf(db: DataSource, id: string): Promise<string | undefined> {
  // One snapshot: a decision between two reads must not look like damage.
  return db.transaction('REPEATABLE READ', async (tx) => {
    try {
      const dossier = await refold(tx, id);
      const [row] = await tx.query<Record<string, unknown>[]>('SELECT * FROM dossier WHERE id = $1', [id]);
      if (!row) return 'có nhật ký nhưng không có trong bảng hồ sơ';
      const view = { ...viewOf(dossier), state: JSON.parse(JSON.stringify(dossier)) };
      const wrong = Object.entries(view).filter(([column, value]) => !isDeepStrictEqual(plain(row[column]), value));
      if (wrong.length > 0) return `bảng hồ sơ khác nhật ký ở: ${wrong.map(([column]) => column).join(', ')}`;
      const nominations = await tx.query<Record<string, unknown>[]>(
        'SELECT id, kind, name, search_key, withdrawn, awarded FROM nomination WHERE dossier_id = $1',
        [id],
      );
      if (!isDeepStrictEqual(byId(nominations), byId(nominationRows(dossier))))
        return 'bảng đề nghị khen thưởng khác nhật ký';
      const reached = await tx.query<{ organisation_id: string }[]>(
        'SELECT organisation_id FROM dossier_reach WHERE dossier_id = $1',
        [id],
      );
      const bodies = reached.map((entry) => entry.organisation_id).toSorted();
      if (!isDeepStrictEqual(bodies, reachedBodies(dossier).toSorted())) return 'các cơ quan đã nhận khác nhật ký';
      const places = await tx.query<Record<string, unknown>[]>(
        'SELECT campaign_code, quota_id, unit_id, nomination_id FROM quota_place WHERE dossier_id = $1',
        [id],
      );
      return isDeepStrictEqual(byPlace(places), byPlace(placeRows(dossier)))
        ? undefined
        : 'số lượng đã dùng khác nhật ký';
    } catch (error) {
      return `không dựng lại được từ nhật ký: ${error instanceof Error ? error.message : String(error)}`;
    }
  });
}

function byId(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return rows.map((row) => ({ ...row })).toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
}

function byPlace(rows: readonly Record<string, unknown>[]): readonly string[] {
  return rows
    .map(
      ({ campaign_code, quota_id, unit_id, nomination_id }) =>
        `${campaign_code} ${quota_id} ${unit_id} ${nomination_id}`,
    )
    .toSorted();
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
