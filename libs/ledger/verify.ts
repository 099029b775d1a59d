import { createHash } from 'node:crypto';
import { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { dossierWorkflowId } from '../../workflows/dossier.messages.js';
import { readConfig } from '../config/env.js';
import { openDatabase } from '../db/data-source.js';
import type { Dossier } from '../domain/dossier.js';
import { verifyTexts } from '../messages/verify.js';
import { createMinioStore } from '../storage/minio-store.js';
import type { ObjectStore } from '../storage/object-store.js';
import { viewDifferences } from './rebuild.js';

export type FindingCode = keyof typeof verifyTexts;

/** An invariant that does not hold, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly where: string;
}

export interface Verified {
  readonly db: DataSource;
  readonly store: ObjectStore;
  readonly temporal: { readonly address: string; readonly namespace: string };
}

/** Checks every invariant of an installation at rest. Reads only. No finding means sound. */
export async function verify({ db, store, temporal }: Verified): Promise<readonly Finding[]> {
  const findings = await Promise.all([
    ...Object.entries(queries).map(([code, sql]) => found(db, code as FindingCode, sql)),
    differingViews(db),
    missingObjects(db, store),
    missingWorkflows(db, temporal),
  ]);
  return findings.flat();
}

/** Each answers the places where the invariant is broken. */
const queries = {
  'sequence-gap': `SELECT dossier_id::text AS place FROM dossier_event GROUP BY dossier_id HAVING max(sequence) <> count(*) OR min(sequence) <> 1`,
  'log-time-falls': `SELECT dossier_id || '/' || sequence AS place FROM (SELECT dossier_id, sequence, at,
      lag(at) OVER (PARTITION BY dossier_id ORDER BY sequence) AS before FROM dossier_event) e WHERE at < before`,
  'dossier-without-log': `SELECT id::text AS place FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM dossier_event e WHERE e.dossier_id = d.id)`,
  'log-without-dossier': `SELECT DISTINCT dossier_id::text AS place FROM dossier_event e WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = e.dossier_id)`,
  'register-gap': `SELECT organisation_id || '/' || year AS place FROM register_entry GROUP BY organisation_id, book, year HAVING max(number) <> count(*) OR min(number) <> 1`,
  'register-counter-differs': `SELECT c.organisation_id || '/' || c.year AS place FROM register_counter c
      WHERE c.last <> (SELECT count(*) FROM register_entry e WHERE e.organisation_id = c.organisation_id AND e.book = c.book AND e.year = c.year)`,
  'register-time-falls': `SELECT organisation_id || '/' || year || '/' || number AS place FROM (SELECT *, lag(at) OVER (PARTITION BY organisation_id, book ORDER BY year, number) AS before
      FROM register_entry) e WHERE at < before`,
  'register-differs-from-log': `SELECT coalesce(e.dossier_id || '/' || e.sequence, r.dossier_id || '/' || r.sequence) AS place
      FROM (SELECT * FROM dossier_event WHERE type = 'arrived' AND data->'arrivalNumber' <> 'null'::jsonb) e
      FULL JOIN register_entry r ON r.dossier_id = e.dossier_id AND r.sequence = e.sequence
       AND r.number = (e.data->'arrivalNumber'->>'number')::int AND r.year = (e.data->'arrivalNumber'->>'year')::int
       AND r.organisation_id = (e.data->'arrivalNumber'->>'organisationId')::uuid AND r.at = e.at
      WHERE e.dossier_id IS NULL OR r.dossier_id IS NULL`,
  'arrived-twice': `SELECT dossier_id || '/' || sequence AS place FROM (SELECT dossier_id, sequence, type,
      lag(type) OVER (PARTITION BY dossier_id ORDER BY sequence) AS before FROM dossier_event
      WHERE type IN ('submitted', 'arrived', 'forwarded', 'returned', 'resubmitted', 'closed')) e
      WHERE type = 'arrived' AND before NOT IN ('submitted', 'forwarded', 'resubmitted')`,
  'effect-without-event': `SELECT f.id::text AS place FROM effect f LEFT JOIN dossier_event e ON e.dossier_id = f.dossier_id AND e.sequence = f.sequence
      WHERE e.type IS DISTINCT FROM 'arrived'`,
  'effect-missing': `SELECT e.dossier_id || '/' || e.sequence AS place FROM dossier_event e JOIN dossier d ON d.id = e.dossier_id
      WHERE e.type = 'arrived' AND e.data->'arrivalNumber' <> 'null'::jsonb AND (d.state->'route'->(e.data->>'stage')::int->>'stamp')::boolean
        AND NOT EXISTS (SELECT 1 FROM effect f WHERE f.dossier_id = e.dossier_id AND f.sequence = e.sequence AND f.kind = 'stamp-copy')`,
  'effect-done-twice': `SELECT string_agg(id::text, ', ') AS place FROM effect WHERE state = 'done' GROUP BY result->>'objectKey' HAVING count(*) > 1`,
  'command-without-dossier': `SELECT c.id AS place FROM command c WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = c.dossier_id)`,
  'decision-not-applied-as-recorded': `SELECT i.decision_id || '/' || i.dossier_id AS place FROM award_decision_item i
      WHERE i.state = 'done' AND i.step = 0 AND (SELECT count(*) FROM dossier_event e WHERE e.dossier_id = i.dossier_id
        AND e.type = 'decision-applied' AND e.data->'decision'->>'id' = i.decision_id::text) <> 1`,
} as const;

async function found(db: DataSource, code: FindingCode, sql: string): Promise<Finding[]> {
  const rows = await db.query<{ place: string }[]>(sql);
  return rows.map(({ place }) => ({ code, where: place }));
}

async function differingViews(db: DataSource): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, code } of await db.query<{ id: string; code: string }[]>(
    'SELECT id, code FROM dossier ORDER BY code',
  )) {
    const differing = await viewDifferences(db.manager, id);
    if (differing.length > 0)
      findings.push({ code: 'view-differs-from-log', where: `${code}: ${differing.join(', ')}` });
  }
  return findings;
}

interface NamedObject {
  readonly key: string;
  readonly sha256: string;
}

async function missingObjects(db: DataSource, store: ObjectStore): Promise<Finding[]> {
  const states = await db.query<{ state: Dossier }[]>('SELECT state FROM dossier');
  const made = await db.query<NamedObject[]>(
    `SELECT result->>'objectKey' AS key, result->>'sha256' AS sha256 FROM effect WHERE state = 'done'
     UNION ALL SELECT u.object_key, u.sha256 FROM award_decision a JOIN upload u ON u.id = a.upload_id`,
  );
  const papers = states.flatMap(({ state }) =>
    state.papers.map(({ objectKey, sha256 }) => ({ key: objectKey, sha256 })),
  );
  const findings: Finding[] = [];
  for (const { key, sha256 } of [...papers, ...made]) {
    const stored = await storedHash(store, key);
    if (stored !== sha256) findings.push({ code: stored ? 'object-differs' : 'object-missing', where: key });
  }
  return findings;
}

async function storedHash(store: ObjectStore, key: string): Promise<string | undefined> {
  if (!(await store.stat(key))) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of await store.get(key)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** WORKFLOW_EXECUTION_STATUS_RUNNING of Temporal's api. */
const running = 1;

async function missingWorkflows(db: DataSource, temporal: Verified['temporal']): Promise<Finding[]> {
  const open = await db.query<{ id: string; code: string }[]>(
    `SELECT id, code FROM dossier WHERE phase <> 'closed' ORDER BY code`,
  );
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const findings: Finding[] = [];
    for (const { id, code } of open) {
      const status = await connection.workflowService
        .describeWorkflowExecution({ namespace: temporal.namespace, execution: { workflowId: dossierWorkflowId(id) } })
        .then((described) => described.workflowExecutionInfo?.status)
        .catch((error: { code?: number }) => {
          if (error.code === 5) return undefined;
          throw error;
        });
      if (status !== running) findings.push({ code: 'workflow-missing', where: code });
    }
    return findings;
  } finally {
    await connection.close();
  }
}

/** `npm run verify`. Returns the exit code: 0 when everything holds. */
export async function main(env: Record<string, string | undefined>): Promise<number> {
  const config = readConfig(env);
  const db = await openDatabase(config.DATABASE_URL, { max: 4 });
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
    for (const { code, where } of findings) process.stdout.write(`✗ ${verifyTexts[code]}: ${where}\n`);
    if (findings.length === 0) process.stdout.write('✓ Mọi bất biến đều đúng.\n');
    return findings.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
