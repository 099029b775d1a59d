import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ObjectStore } from '../../storage/object-store.js';
import type { Finding } from './finding.js';

interface NamedObject {
  key: string;
  sha256: string;
}

/** Every object that papers, uploads or finished effects name is in the store, and its bytes are those that were received. */
export async function checkObjects(db: DataSource, store: ObjectStore): Promise<readonly Finding[]> {
  const named = await db.query<NamedObject[]>(
    `SELECT object_key AS key, sha256 FROM upload
     UNION SELECT p->>'objectKey', p->>'sha256' FROM dossier_event e, jsonb_array_elements(e.data->'papers') p
            WHERE e.type IN ('submitted', 'resubmitted')
     UNION SELECT result->>'objectKey', result->>'sha256' FROM effect WHERE state = 'done' AND result ? 'objectKey'`,
  );
  const findings: Finding[] = [];
  for (const object of named) {
    const text = await flawOf(store, object);
    if (text) findings.push({ check: 'object', subject: object.key, text });
  }
  return findings;
}

async function flawOf(store: ObjectStore, { key, sha256 }: NamedObject): Promise<string | undefined> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of await store.get(key)) hash.update(chunk);
    return hash.digest('hex') === sha256 ? undefined : 'nội dung trong kho khác mã băm đã ghi';
  } catch (error) {
    return `không đọc được từ kho: ${error instanceof Error ? error.message : String(error)}`;
  }
}
