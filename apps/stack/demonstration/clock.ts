import type { Client } from 'pg';
import { nextInstant } from '../../../libs/domain/dossier/acts/advance.js';
import { type Dossier } from '../../../libs/domain/dossier/dossier.js';

export interface JudgeClock {
  /** Puts the judge back to an instant (ISO), once, before anything has happened. */
  begin(instant: string): Promise<void>;
  /** Moves the judge forward to an instant (ISO); never back. Whatever falls due on the way is given when it falls due. */
  moveTo(instant: string): Promise<void>;
  /** Moves on by so many minutes, without looking for what falls due. */
  passMinutes(minutes: number): Promise<void>;
  /** The present: the offset is 0 again. */
  arrive(): Promise<void>;
  /** Waits until every dossier has been carried to where it goes. */
  settle(): Promise<void>;
}

/** A machine that is busy with other things carries forty dossiers slowly. */
const patienceMs = 180_000;

/** The clock of the demonstration database while its past is being made, set as the database's owner. */
export function judgeClock(owner: Client): JudgeClock {
  async function setTo(instant: string): Promise<void> {
    await owner.query(
      `UPDATE judge_clock SET offset_ms = (extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint WHERE id = 1`,
      [instant],
    );
  }

  async function now(): Promise<string> {
    const { rows } = await owner.query<{ now: Date }>('SELECT judge_now() AS now');
    return rows[0]?.now.toISOString() ?? '';
  }

  async function open(): Promise<readonly Dossier[]> {
    const { rows } = await owner.query<{ state: Dossier }>(`SELECT state FROM dossier WHERE phase = 'at-stage'`);
    return rows.map((row) => row.state);
  }

  async function wake(dossierIds: readonly string[]): Promise<void> {
    // As if it had stood for two seconds: the relay leaves younger rows to the api.
    await owner.query(
      `INSERT INTO outbox (dossier_id, created_at) SELECT id, clock_timestamp() - interval '2 seconds' FROM unnest($1::uuid[]) AS id`,
      [dossierIds],
    );
  }

  /** Gives reminders and overdue marks that are due before `instant`, each at its own time. */
  async function passDueInstants(instant: string): Promise<void> {
    for (;;) {
      const due = (await open()).flatMap((dossier) => {
        const at = nextInstant(dossier);
        return at !== null && at <= instant ? [{ id: dossier.id, at }] : [];
      });
      const earliest = due.map(({ at }) => at).toSorted()[0];
      if (earliest === undefined) return;
      if (earliest > (await now())) await setTo(earliest);
      const judge = await now();
      const woken = due.filter(({ at }) => at <= judge).map(({ id }) => id);
      await wake(woken);
      await until('lời nhắc hạn', async () => {
        const waiting = new Map((await open()).map((dossier) => [dossier.id, nextInstant(dossier)]));
        return woken.every((id) => (waiting.get(id) ?? '9') > judge);
      });
    }
  }

  return {
    begin: setTo,
    async moveTo(instant) {
      await passDueInstants(instant);
      if (instant > (await now())) await setTo(instant);
    },
    async passMinutes(minutes) {
      await owner.query('UPDATE judge_clock SET offset_ms = offset_ms + $1::bigint WHERE id = 1', [minutes * 60_000]);
    },
    async arrive() {
      await passDueInstants(new Date().toISOString());
      await owner.query('UPDATE judge_clock SET offset_ms = 0 WHERE id = 1');
      // Timers were set by the moved clock; a wake sets them by the present one.
      await wake((await open()).map((dossier) => dossier.id));
    },
    settle: () =>
      until('hồ sơ chuyển đến cấp nhận', async () => {
        const { rows } = await owner.query(`SELECT 1 FROM dossier WHERE phase = 'in-transit' LIMIT 1`);
        return rows.length === 0;
      }),
  };
}

/** Asks until it is so. Throws, naming what was waited for, when that takes longer than three minutes. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await isSo()); ) {
    if (Date.now() - began > patienceMs) throw new Error(`Nạp dữ liệu trình diễn: chờ quá lâu (${what}).`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
