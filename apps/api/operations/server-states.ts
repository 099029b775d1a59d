import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OperationsView } from '../../../libs/contracts/views/operations.js';
import { serverTexts, slowText } from '../../../libs/messages/operations/server-words.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import type { Waker } from '../../../libs/temporal/waker.js';
import { STORE, WAKER } from '../http/tokens.js';
import { answersWithin } from '../installation/answers-within.js';

type ServerState = OperationsView['servers'][number];
type Code = keyof typeof serverTexts;

/** A worker that has not been heard of for this long is down. */
const silenceMs = 15_000;
const slowMs = 500;

/** The state of each server in plain words, since when, and what it means for people. */
@Injectable()
export class ServerStates {
  private readonly since = new Map<string, { state: string; at: string }>();

  constructor(
    private readonly db: DataSource,
    @Inject(STORE) private readonly store: ObjectStore,
    @Inject(WAKER) private readonly waker: Waker,
  ) {}

  async read(): Promise<{ servers: ServerState[]; clockSkewMs: number | null }> {
    const [database, temporal, store, worker] = await Promise.all([
      this.asked('database', () => this.db.query('SELECT 1')),
      this.asked('temporal', () => this.waker.check()),
      this.asked('object-store', () => this.store.check()),
      this.worker(),
    ]);
    return { servers: [database, temporal, store, worker.server], clockSkewMs: worker.clockSkewMs };
  }

  private async asked(code: Code, ask: () => Promise<unknown>): Promise<ServerState> {
    const began = performance.now();
    const up = await answersWithin(2_000, ask);
    const took = performance.now() - began;
    return this.state(code, up ? (took > slowMs ? 'slow' : 'up') : 'down', took > slowMs && up ? slowText(took) : null);
  }

  private async worker(): Promise<{ server: ServerState; clockSkewMs: number | null }> {
    const [row] = await this.db.query<{ silent: number; detail: { clockSkewMs?: number } }[]>(
      `SELECT extract(epoch FROM clock_timestamp() - max(at)) * 1000 AS silent, (array_agg(detail ORDER BY at DESC))[1] AS detail FROM worker_heartbeat`,
    );
    const silent = row?.silent ?? null;
    const server = this.state('worker', silent !== null && Number(silent) < silenceMs ? 'up' : 'down', null);
    return { server, clockSkewMs: row?.detail?.clockSkewMs ?? null };
  }

  private state(code: Code, state: ServerState['state'], detail: string | null): ServerState {
    const before = this.since.get(code);
    const at = before?.state === state ? before.at : new Date().toISOString();
    this.since.set(code, { state, at });
    const texts = serverTexts[code];
    return { code, name: texts.name, state, since: at, meaning: state === 'down' ? texts.down : texts.up, detail };
  }
}
