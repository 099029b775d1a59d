import type { DataSource } from 'typeorm';
import { readConfig } from '../config/env.js';
import { openDatabase } from '../db/data-source.js';
import { createMinioStore } from '../storage/minio-store.js';
import type { ObjectStore } from '../storage/object-store.js';
import { dossiersWithoutWorkflow } from '../temporal/running-workflows.js';
import { checkCommands, checkDecisions, checkEffects } from './verification/effects-and-commands.js';
import type { Finding } from './verification/finding.js';
import { checkSequences, checkViews } from './verification/log-and-views.js';
import { checkObjects } from './verification/objects.js';
import { checkOrganisations } from './verification/organisations.js';
import { checkRegisters } from './verification/registers.js';
import { checkSubjects } from './verification/subjects.js';

/** Where the installation's parts are. Without Temporal or the store their checks are left out. */
export interface Installation {
  readonly db: DataSource;
  readonly store?: ObjectStore;
  readonly temporal?: { readonly address: string; readonly namespace: string };
}

/** Checks every invariant of an installation. Nothing is changed; an empty list means that all of them hold. */
export async function verify({ db, store, temporal }: Installation): Promise<readonly Finding[]> {
  return [
    ...(await checkSequences(db)),
    ...(await checkViews(db)),
    ...(await checkRegisters(db)),
    ...(await checkEffects(db)),
    ...(await checkCommands(db)),
    ...(await checkDecisions(db)),
    ...(await checkSubjects(db)),
    ...(await checkOrganisations(db)),
    ...(store ? await checkObjects(db, store) : []),
    ...(temporal ? await checkWorkflows(db, temporal) : []),
  ];
}

/** Every open dossier, and every one with an effect to do, has its workflow, or a wake that is still being delivered. */
async function checkWorkflows(
  db: DataSource,
  temporal: { address: string; namespace: string },
): Promise<readonly Finding[]> {
  const open = await db.query<{ id: string }[]>(
    `SELECT id FROM dossier d
      WHERE (phase <> 'closed' OR EXISTS (SELECT 1 FROM effect e WHERE e.dossier_id = d.id AND e.state = 'due'))
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.dossier_id = d.id)`,
  );
  const without = await dossiersWithoutWorkflow(
    temporal,
    open.map((row) => row.id),
  );
  return without.map((id) => ({
    check: 'workflow',
    subject: id,
    text: 'hồ sơ chưa kết thúc nhưng không có quy trình',
  }));
}

/** `npm run verify`. Prints what was found, one line each; returns the exit code. */
export async function main(env: Record<string, string | undefined>): Promise<number> {
  const config = readConfig(env);
  const db = await openDatabase(config.DATABASE_URL, { max: 2 });
  try {
    const store = createMinioStore({
      endpoint: config.S3_ENDPOINT,
      accessKey: config.S3_ACCESS_KEY,
      secretKey: config.S3_SECRET_KEY,
      bucket: config.S3_BUCKET,
      region: config.S3_REGION,
    });
    const temporal = { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE };
    const findings = await verify({ db, store, temporal });
    const [row] = await db.query<{ dossiers: number; events: number }[]>(
      'SELECT (SELECT count(*)::int FROM dossier) AS dossiers, (SELECT count(*)::int FROM dossier_event) AS events',
    );
    for (const { check, subject, text } of findings) process.stdout.write(`✗ ${check} ${subject}: ${text}\n`);
    process.stdout.write(
      `Đã kiểm tra ${row?.dossiers ?? 0} hồ sơ, ${row?.events ?? 0} sự kiện: ${findings.length === 0 ? 'mọi bất biến đều đúng' : `${findings.length} sai lệch`}.\n`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
