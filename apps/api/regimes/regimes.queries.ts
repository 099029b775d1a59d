import type { DataSource } from 'typeorm';
import type { LegalRegimeBody, LegalRegimesView, RegimesVersionView } from '../../../libs/contracts/views/regimes.js';
import { may } from '../../../libs/domain/role.js';
import { publishedVersion, type VersionRow, versionColumns } from '../calendars/published-version.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

interface RegimesRow extends VersionRow {
  readonly data: LegalRegimeBody[];
}

/** The newest version of the table and the history of all. */
export async function legalRegimes(db: DataSource, acting: Acting): Promise<LegalRegimesView> {
  const [rows, versions, [day]] = await Promise.all([
    db.query<RegimesRow[]>(`SELECT ${versionColumns}, data FROM legal_regime_version ORDER BY number DESC LIMIT 1`),
    db.query<VersionRow[]>(`SELECT ${versionColumns} FROM legal_regime_version ORDER BY number DESC`),
    db.query<{ today: string }[]>('SELECT judge_day()::text AS today'),
  ]);
  const [row] = rows;
  if (!row || !day) throw new Error('no table of regimes was ever published');
  return {
    newest: { version: publishedVersion(row), regimes: row.data },
    versions: versions.map(publishedVersion),
    today: day.today,
    mayPublish: may(acting.role, 'calendar.write'),
  };
}

/** One published version. Refused when there is none of that number. */
export async function regimesVersion(db: DataSource, number: number): Promise<RegimesVersionView> {
  const [row] = await db.query<RegimesRow[]>(
    `SELECT ${versionColumns}, data FROM legal_regime_version WHERE number = $1`,
    [number],
  );
  if (!row) throw new ApiRefusal('version-unknown');
  return { version: publishedVersion(row), regimes: row.data };
}
