import type { DataSource } from 'typeorm';
import type { PublishRegimesBody } from '../../../libs/contracts/views/regimes.js';
import { regimeFlaws } from '../../../libs/domain/regimes/check-regimes.js';
import { compareRegimes } from '../../../libs/domain/regimes/compare-regimes.js';
import { forgetRegimes } from '../../../libs/ledger/legal-regimes.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { regimeFlawText } from '../../../libs/messages/regimes/regime-words.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { regimesVersion } from './regimes.queries.js';

interface Author {
  readonly acting: Acting;
  readonly name: string;
}

/**
 * Publishes the next version of the table of regimes. Dossiers keep the regime they have pinned. Refused without a note, with a
 * flaw, when it changes nothing, when it takes away a regime that dossiers are under, and when another version was published since
 * its writer looked.
 */
export async function publishRegimes(db: DataSource, body: PublishRegimesBody, author: Author): Promise<void> {
  const { base, note, regimes } = body;
  if (!note) throw new ApiRefusal('publication-note-missing');
  const flaws = regimeFlaws(regimes);
  if (flaws.length > 0)
    throw new ApiRefusal('regimes-not-valid', {
      problems: flaws.map((flaw) => ({ ...flaw, message: regimeFlawText(flaw) })),
    });
  const before = await regimesVersion(db, base);
  if (compareRegimes(before.regimes, regimes).length === 0) throw new ApiRefusal('publication-changes-nothing');
  const kept = new Set(regimes.map(({ code }) => code));
  await refuseRegimeInUse(
    db,
    before.regimes.map(({ code }) => code).filter((code) => !kept.has(code)),
  );
  await db.transaction(async (tx) => {
    const [added] = await tx.query<unknown[]>(
      // Of two that begin from the same version, one finds its number taken.
      `INSERT INTO legal_regime_version (number, data, note, published_at, published_by)
       SELECT $1, $2, $3, judge_now(), $4 WHERE $1 = (SELECT max(number) + 1 FROM legal_regime_version)
       ON CONFLICT DO NOTHING RETURNING number`,
      [base + 1, JSON.stringify(regimes), note, author.name],
    );
    if (!added) {
      const [newest] = await tx.query<{ version: number }[]>('SELECT max(number) AS version FROM legal_regime_version');
      throw new ApiRefusal('published-meanwhile', { version: newest?.version ?? 0 });
    }
    await recordAct(tx, { kind: 'regimes-published', by: author.acting, detail: { version: base + 1, note } });
  });
  forgetRegimes(db);
}

async function refuseRegimeInUse(db: DataSource, removed: readonly string[]): Promise<void> {
  const [used] = await db.query<{ code: string; dossiers: number }[]>(
    `SELECT gone.code, count(*)::int AS dossiers FROM unnest($1::text[]) AS gone(code)
       JOIN dossier d ON d.phase <> 'closed' AND d.state->'campaign'->>'legalRegime' = gone.code
      GROUP BY gone.code ORDER BY gone.code LIMIT 1`,
    [removed],
  );
  if (used) throw new ApiRefusal('regime-in-use', { ...used });
}
