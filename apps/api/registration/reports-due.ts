import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { ReportDueView } from '../../../libs/contracts/views/registration.js';
import type { Bound } from '../../../libs/domain/campaign/bound.js';
import type { RegisteringCampaign } from './registration-rows.js';

type ReportDue = z.infer<typeof ReportDueView>;

interface ReceivedRow {
  id: string;
  report: string;
  file_name: string;
  received_at: Date;
  late: boolean;
  note: string | null;
}

/** The reports a plan asks of a unit, with those it has sent. */
export async function reportsDue(
  db: DataSource,
  { code, definition, now }: RegisteringCampaign,
  unit: { readonly id: string; readonly kind: string },
  dueAtOf: (bound: Bound) => string | null,
): Promise<ReportDue[]> {
  const asked = definition.reports.filter(({ unitKinds }) => !unitKinds || unitKinds.includes(unit.kind));
  if (asked.length === 0) return [];
  const rows = await db.query<ReceivedRow[]>(
    `SELECT r.id, r.report, u.file_name, r.received_at, r.late, r.note
       FROM unit_report r JOIN upload u ON u.id = r.upload_id
      WHERE r.campaign_code = $1 AND r.unit_id = $2 ORDER BY r.received_at`,
    [code, unit.id],
  );
  return asked.map((report) => {
    const received = rows.filter((row) => row.report === report.code);
    const dueAt = dueAtOf(report);
    return {
      code: report.code,
      label: report.label,
      dueAt,
      state: reportState(received, dueAt, now.toISOString()),
      received: received.map(({ id, file_name, received_at, late, note }) => ({
        id,
        fileName: file_name,
        at: received_at.toISOString(),
        late,
        note,
      })),
    };
  });
}

/** The first report counts: one that came in time stays in time when a corrected one follows. */
export function reportState(
  received: readonly { readonly late: boolean }[],
  dueAt: string | null,
  now: string,
): ReportDue['state'] {
  const [first] = received;
  if (first) return first.late ? 'late' : 'received';
  return dueAt && now >= dueAt ? 'overdue' : 'missing';
}
