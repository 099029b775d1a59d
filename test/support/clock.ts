import type { DataSource } from 'typeorm';

/** Puts the judge's clock of a test database to an instant; it runs on from there. Needs the owner's rights. */
export async function setClock(owner: DataSource, instant: string): Promise<void> {
  await owner.query(
    'UPDATE judge_clock SET offset_ms = (extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint',
    [instant],
  );
}

/** The judge's time now. */
export async function judgeNow(db: DataSource): Promise<string> {
  const [row] = await db.query<{ now: Date }[]>('SELECT judge_now() AS now');
  if (!row) throw new Error('the clock did not answer');
  return row.now.toISOString();
}
