import type { DataSource } from 'typeorm';
import type { AwardDecisionView } from '../../../libs/contracts/views/decisions.js';
import type { PersonCommand } from '../../../libs/domain/dossier/command.js';
import type { Refusal } from '../../../libs/domain/refusal.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

interface Row {
  id: string;
  signed_on: string;
  recorded_at: Date;
  recorded_by: string;
  numbers: { number: string; year: number; step: number }[];
  items: {
    dossierId: string;
    code: string;
    step: number;
    state: string;
    reason: string | null;
    command: PersonCommand;
  }[];
}

const select = `
  SELECT a.id, to_char(a.signed_on, 'YYYY-MM-DD') AS signed_on, a.recorded_at, a.actor->>'personName' AS recorded_by,
         (SELECT jsonb_agg(jsonb_build_object('number', n.number, 'year', n.year, 'step', n.step) ORDER BY n.step)
            FROM award_decision_number n WHERE n.decision_id = a.id) AS numbers,
         (SELECT jsonb_agg(jsonb_build_object('dossierId', i.dossier_id, 'code', d.code, 'step', i.step, 'state', i.state,
                                              'reason', i.reason, 'command', i.command) ORDER BY d.code)
            FROM award_decision_item i JOIN dossier d ON d.id = i.dossier_id WHERE i.decision_id = a.id) AS items
    FROM award_decision a`;

export async function listDecisions(db: DataSource, acting: Acting): Promise<AwardDecisionView[]> {
  const rows = await db.query<Row[]>(`${select} WHERE a.organisation_id = $1 ORDER BY a.recorded_at DESC LIMIT 500`, [
    acting.organisationId,
  ]);
  return rows.map(decisionView);
}

export async function getDecision(db: DataSource, id: string, acting: Acting): Promise<AwardDecisionView> {
  const [row] = await db.query<Row[]>(`${select} WHERE a.id = $1 AND a.organisation_id = $2`, [
    id,
    acting.organisationId,
  ]);
  if (!row) throw new ApiRefusal('decision-unknown');
  return decisionView(row);
}

/** Where the signed decision's bytes lie. */
export async function decisionFile(
  db: DataSource,
  id: string,
  acting: Acting,
): Promise<{ key: string; fileName: string; size: number } | undefined> {
  const [row] = await db.query<{ key: string; fileName: string; size: string }[]>(
    `SELECT u.object_key AS key, u.file_name AS "fileName", u.size FROM award_decision a JOIN upload u ON u.id = a.upload_id
      WHERE a.id = $1 AND a.organisation_id = $2`,
    [id, acting.organisationId],
  );
  return row ? { ...row, size: Number(row.size) } : undefined;
}

function decisionView(row: Row): AwardDecisionView {
  const current = row.numbers.at(-1);
  const items = row.items ?? [];
  const latest = Math.max(0, ...items.map((item) => item.step));
  const outcomes = items.flatMap((item) =>
    item.step === 0 && item.command.type === 'apply-award-decision' ? item.command.outcomes : [],
  );
  return {
    id: row.id,
    number: current?.number ?? '',
    formerNumbers: row.numbers.slice(0, -1).map((entry) => entry.number),
    year: current?.year ?? 0,
    signedOn: row.signed_on,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    awarded: outcomes.filter((outcome) => outcome.awarded).length,
    notAwarded: outcomes.filter((outcome) => !outcome.awarded).length,
    dossiers: items.filter((item) => item.step === latest).length,
    applied: items.filter((item) => item.step === latest && item.state === 'done').length,
    failures: items
      .filter((item) => item.state === 'failed')
      .map((item) => ({ dossierId: item.dossierId, code: item.code, message: failureText(item.reason) })),
  };
}

function failureText(reason: string | null): string {
  if (!reason) return refusalText('internal');
  const refusal: Refusal = JSON.parse(reason);
  return refusalText(refusal.refused, refusal.detail);
}
