import type { DataSource } from 'typeorm';
import type { OperationsView } from '../../../libs/contracts/views/operations.js';
import { currentCalendar } from '../../../libs/ledger/working-calendar.js';
import { waitingForYears } from '../calendars/calendars.queries.js';

/** What the operator must know: who travels too long, what could not be sent or done, where nobody is assigned. */
export async function readOperations(db: DataSource): Promise<Omit<OperationsView, 'servers' | 'clockSkewMs'>> {
  const [inTransit, outbox, effects, unassigned, missingYears] = await Promise.all([
    db.query<(Omit<OperationsView['inTransit'][number], 'since' | 'missingYear'> & { since: Date })[]>(
      `SELECT d.id AS "dossierId", d.code, d.stage_label AS "to", d.since, extract(epoch FROM judge_now() - d.since)::int AS seconds
         FROM dossier d WHERE d.phase = 'in-transit' AND d.since < judge_now() - interval '1 minute' ORDER BY d.since LIMIT 200`,
    ),
    db.query<{ waiting: number; oldest: Date | null; last_error: string | null }[]>(
      `SELECT count(*)::int AS waiting, min(created_at) AS oldest,
              (SELECT last_error FROM outbox WHERE last_error IS NOT NULL ORDER BY created_at LIMIT 1) AS last_error FROM outbox`,
    ),
    db.query<(Omit<OperationsView['effects'][number], 'since'> & { since: Date })[]>(
      `SELECT e.id, e.dossier_id AS "dossierId", d.code, e.kind, e.state, e.attempts, e.reason, e.created_at AS since
         FROM effect e JOIN dossier d ON d.id = e.dossier_id
        WHERE e.state = 'failed' OR (e.state = 'due' AND e.created_at < clock_timestamp() - interval '1 minute')
        ORDER BY e.state DESC, e.created_at LIMIT 500`,
    ),
    db.query<(Omit<OperationsView['unassigned'][number], 'since'> & { since: Date })[]>(
      `SELECT d.id AS "dossierId", d.code, d.stage_label AS stage, o.name AS organisation, d.since
         FROM dossier d JOIN organisation o ON o.id = d.stage_organisation_id
        WHERE d.phase = 'at-stage' AND stage_holder(d.stage_organisation_id, d.stage_holder_role, judge_day()) IS NULL
        ORDER BY d.since LIMIT 200`,
    ),
    currentCalendar(db).then((calendar) => waitingForYears(db, calendar)),
  ]);
  const [waiting] = outbox;
  return {
    inTransit: inTransit.map((row) => ({ ...withSince(row), missingYear: missingYears.get(row.dossierId) ?? null })),
    outbox: {
      waiting: waiting?.waiting ?? 0,
      oldest: waiting?.oldest?.toISOString() ?? null,
      lastError: waiting?.last_error ?? null,
    },
    effects: effects.map(withSince),
    unassigned: unassigned.map(withSince),
  };
}

function withSince<T extends { since: Date }>(row: T): Omit<T, 'since'> & { since: string } {
  return { ...row, since: row.since.toISOString() };
}
