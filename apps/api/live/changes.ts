import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import type { Acting } from '../http/signed-in.js';

/** How often the log is looked at: while somebody listens, and while nobody does. */
const everyMs = { heard: 200, unheard: 2_000 };
/** Positions are given before the commit, so one may come late. No transaction of the ledger lasts as long as this. */
const lateWithinMs = 60_000;
/** Positions that are waited for at most; a jump of the sequence leaves more behind than ever come. */
const mostMissing = 1_000;

interface Listener {
  readonly acting: Acting;
  readonly tell: (dossierIds: readonly string[]) => void;
}

/** Watches the log for everybody who listens, with one query, and tells each only of dossiers they may see. */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly listeners = new Set<Listener>();
  /** positions below the newest that no committed row has, and since when they are waited for */
  private readonly missing = new Map<bigint, number>();
  /** null until the log was read once */
  private position: bigint | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly db: DataSource) {}

  /** Looks before anybody can be served: whatever comes after a page was loaded is told, the log's very first event too. */
  async onApplicationBootstrap(): Promise<void> {
    await this.lookQuietly();
    this.again();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    // Whoever comes first does not wait out the pause of nobody; while a look is under way there is none.
    if (this.listeners.size === 1 && this.timer !== undefined) {
      clearTimeout(this.timer);
      this.again();
    }
    return () => this.listeners.delete(listener);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.lookQuietly().finally(() => this.again());
    }, this.pause());
  }

  private pause(): number {
    return this.listeners.size > 0 ? everyMs.heard : everyMs.unheard;
  }

  private lookQuietly(): Promise<void> {
    return this.look().catch((error: unknown) =>
      this.log.warn(`the log was not read: ${error instanceof Error ? error.message : 'unknown'}`),
    );
  }

  private async look(): Promise<void> {
    const { position } = this;
    const now = performance.now();
    for (const [late, since] of this.missing) if (now - since > lateWithinMs) this.missing.delete(late);
    const rows = await this.db.query<{ position: string; dossier_id: string }[]>(
      position === null
        ? 'SELECT position, dossier_id FROM dossier_event ORDER BY position DESC LIMIT 500'
        : 'SELECT position, dossier_id FROM dossier_event WHERE position > $1 OR position = ANY($2::bigint[])',
      position === null ? [] : [String(position), [...this.missing.keys()].map(String)],
    );
    const found = rows.map((row) => BigInt(row.position)).toSorted((one, other) => (one < other ? -1 : 1));
    for (const each of found) this.missing.delete(each);
    const newest = found.at(-1) ?? 0n;
    if (position === null || newest > position) {
      this.waitForMissing(found, position ?? found[0] ?? 0n, now);
      this.position = newest;
    }
    const changed = [...new Set(rows.map((row) => row.dossier_id))];
    if (position !== null && changed.length > 0) await this.tell(changed);
  }

  /** The positions after `from` that lie between those found. */
  private waitForMissing(found: readonly bigint[], from: bigint, now: number): void {
    let next = from + 1n;
    for (const each of found.filter((position) => position > from)) {
      if (each - next > BigInt(mostMissing)) next = each - BigInt(mostMissing);
      for (; next < each; next += 1n) this.missing.set(next, now);
      next = each + 1n;
    }
    for (const late of this.missing.keys()) {
      if (this.missing.size <= mostMissing) break;
      this.missing.delete(late);
    }
  }

  private async tell(changed: readonly string[]): Promise<void> {
    const byReader = Map.groupBy(
      this.listeners,
      ({ acting }) => `${acting.organisationId} ${seesWholeProvince(acting.role)}`,
    );
    for (const listeners of byReader.values()) {
      const [first] = listeners;
      if (!first) continue;
      const rows = await this.db.query<{ id: string }[]>(
        'SELECT d.id FROM dossier d WHERE d.id = ANY($1::uuid[]) AND dossier_visible(d.id, d.unit_id, $2, $3)',
        [changed, first.acting.organisationId, seesWholeProvince(first.acting.role)],
      );
      const visible = rows.map((row) => row.id);
      if (visible.length > 0) for (const listener of listeners) listener.tell(visible);
    }
  }
}
