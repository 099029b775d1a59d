import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import type { Acting } from '../http/signed-in.js';

/** How often the log is looked at; what changes elsewhere must be seen within three seconds. */
const everyMs = 700;
/** Positions are given before the commit: one that commits late is still found within this many positions. */
const overlap = 500;

interface Listener {
  readonly acting: Acting;
  readonly tell: (dossierIds: readonly string[]) => void;
}

/** Watches the log for everybody who listens, with one query, and tells each only of dossiers they may see. */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly listeners = new Set<Listener>();
  private readonly seen = new Set<string>();
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
    return () => this.listeners.delete(listener);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.lookQuietly().finally(() => this.again()), everyMs);
  }

  private lookQuietly(): Promise<void> {
    return this.look().catch((error: unknown) =>
      this.log.warn(`the log was not read: ${error instanceof Error ? error.message : 'unknown'}`),
    );
  }

  private async look(): Promise<void> {
    const { position } = this;
    const rows = await this.db.query<{ position: string; dossier_id: string }[]>(
      position === null
        ? 'SELECT position, dossier_id FROM dossier_event ORDER BY position DESC LIMIT 500'
        : 'SELECT position, dossier_id FROM dossier_event WHERE position > $1 ORDER BY position',
      position === null ? [] : [String(position - BigInt(overlap))],
    );
    const fresh = rows.filter((row) => !this.seen.has(row.position));
    for (const row of fresh) this.seen.add(row.position);
    const newest = fresh.reduce(
      (most, row) => (BigInt(row.position) > most ? BigInt(row.position) : most),
      position ?? 0n,
    );
    this.position = newest;
    if (this.seen.size > overlap * 20) this.forgetOld(newest);
    const changed = [...new Set(fresh.map((row) => row.dossier_id))];
    if (position !== null && changed.length > 0) await this.tell(changed);
  }

  private forgetOld(newest: bigint): void {
    for (const position of this.seen) if (BigInt(position) < newest - BigInt(overlap)) this.seen.delete(position);
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
