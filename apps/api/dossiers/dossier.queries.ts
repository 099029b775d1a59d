import type { DataSource, EntityManager } from 'typeorm';
import { named } from '../../../libs/db/named-parameters.js';
import type { WorkingCalendar } from '../../../libs/domain/calendar/working-days.js';
import type { HappenedEvents } from '../../../libs/domain/campaign/bound.js';
import type { Dossier } from '../../../libs/domain/dossier/dossier.js';
import type { EffectKind } from '../../../libs/domain/dossier/effects.js';
import type { RecordedEvent } from '../../../libs/domain/dossier/event.js';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import { eventDaysFor } from '../../../libs/ledger/plan-events.js';
import { currentCalendar } from '../../../libs/ledger/working-calendar.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { type ViewRow, viewColumns, viewTables } from './dossier-row.js';
import { judgeNow } from './dossiers.queries.js';

export interface EffectRow {
  id: string;
  sequence: number;
  kind: EffectKind;
  state: 'due' | 'done' | 'failed';
  result: { objectKey: string; size: number; kind: 'stamped-copy' | 'slip'; paperId: string } | null;
}

/** Everything a dossier's page is made of. */
export interface ReadDossier {
  readonly row: ViewRow;
  readonly dossier: Dossier;
  readonly log: readonly RecordedEvent[];
  readonly effects: readonly EffectRow[];
  readonly now: string;
  readonly calendar: WorkingCalendar;
  /** the days of the plan's events, where a term hangs on one */
  readonly happened: HappenedEvents;
}

/** One dossier if the reader may see it; otherwise it does not exist. */
export async function readDossier(db: DataSource, dossierId: string, acting: Acting): Promise<ReadDossier> {
  const now = await judgeNow(db);
  const [row] = await db.query<(ViewRow & { state: Dossier })[]>(
    ...named(
      `SELECT ${viewColumns}, d.state FROM ${viewTables}
        WHERE d.id = :dossier AND dossier_visible(d.id, d.unit_id, :organisation, :wholeProvince)`,
      {
        now,
        dossier: dossierId,
        organisation: acting.organisationId,
        wholeProvince: seesWholeProvince(acting.role),
      },
    ),
  );
  if (!row) throw new ApiRefusal('not-found');
  const [log, effects, calendar, happened] = await Promise.all([
    readLog(db, dossierId),
    readEffects(db, dossierId),
    currentCalendar(db),
    eventDaysFor(db, row.state),
  ]);
  return { row, dossier: row.state, log, effects, now, calendar, happened };
}

/** Only the state, for a document's bytes or a receipt. */
export async function readVisibleState(
  db: DataSource | EntityManager,
  dossierId: string,
  acting: Acting,
): Promise<Dossier> {
  const [row] = await db.query<{ state: Dossier }[]>(
    'SELECT state FROM dossier d WHERE id = $1 AND dossier_visible(d.id, d.unit_id, $2, $3)',
    [dossierId, acting.organisationId, seesWholeProvince(acting.role)],
  );
  if (!row) throw new ApiRefusal('not-found');
  return row.state;
}

export async function readEffects(db: DataSource, dossierId: string): Promise<readonly EffectRow[]> {
  return db.query<EffectRow[]>(
    'SELECT id, sequence, kind, state, result FROM effect WHERE dossier_id = $1 ORDER BY sequence',
    [dossierId],
  );
}

async function readLog(db: DataSource, dossierId: string): Promise<readonly RecordedEvent[]> {
  const rows = await db.query<{ sequence: number; type: string; data: object; at: Date; actor: RecordedEvent['by'] }[]>(
    'SELECT sequence, type, data, at, actor FROM dossier_event WHERE dossier_id = $1 ORDER BY sequence',
    [dossierId],
  );
  return rows.map(
    ({ sequence, type, data, at, actor }) =>
      ({ sequence, at: at.toISOString(), by: actor, event: { type, ...data } }) as RecordedEvent,
  );
}
