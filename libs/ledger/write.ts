import type { EntityManager } from 'typeorm';

/** One insertion or change, with placeholders counted from `$1`. */
export interface Write {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Carries writes out as one statement, one round trip: common table expressions before the last, whose rows are returned. All see
 * the database as it was before the first, so none may read or change what another writes.
 */
export async function writeTogether<Row extends object>(
  tx: EntityManager,
  writes: readonly Write[],
): Promise<readonly Row[]> {
  const values: unknown[] = [];
  const numbered = writes.map((write) => {
    const before = values.length;
    values.push(...write.values);
    return write.sql.replace(/\$(\d+)/g, (_, place: string) => `$${before + Number(place)}`);
  });
  const last = numbered.pop();
  if (last === undefined) return [];
  const earlier = numbered.map((sql, index) => `w${index + 1} AS (${sql})`);
  return returnedRows<Row>(await tx.query(earlier.length > 0 ? `WITH ${earlier.join(', ')} ${last}` : last, values));
}

/** TypeORM answers an UPDATE with rows and a count, everything else with rows. */
export function returnedRows<T>(answer: unknown): T[] {
  return Array.isArray(answer) && Array.isArray(answer[0]) ? (answer[0] as T[]) : (answer as T[]);
}
