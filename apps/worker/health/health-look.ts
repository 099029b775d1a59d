import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import type { Waker } from '../../../libs/temporal/waker.js';
import { AdvanceActivity } from '../activities/advance.js';
import { oldestWake } from '../relay/outbox.js';
import { TemporalWorker } from '../temporal/temporal-worker.js';
import { STORE, WAKER } from '../tokens.js';

type UpOrDown = 'up' | 'down';

/** What the worker sees of itself and of the servers it needs. */
export interface WorkerHealth {
  /** ok: everything; degraded: dossiers travel, stamps wait; down: nothing travels */
  readonly status: 'ok' | 'degraded' | 'down';
  readonly parts: {
    readonly database: UpOrDown;
    readonly temporal: UpOrDown;
    readonly 'object-store': UpOrDown;
    /** polls Temporal */
    readonly worker: UpOrDown;
  };
  /** instant at which the oldest wake was left that nobody has delivered */
  readonly oldestWake: string | null;
  readonly clockSkewMs: number | null;
}

const patienceMs = 2_000;

@Injectable()
export class HealthLook {
  constructor(
    private readonly db: DataSource,
    private readonly worker: TemporalWorker,
    private readonly advance: AdvanceActivity,
    @Inject(STORE) private readonly store: ObjectStore,
    @Inject(WAKER) private readonly waker: Waker,
  ) {}

  async look(): Promise<WorkerHealth> {
    const [wake, temporal, store] = await Promise.all([
      answerOf(oldestWake(this.db)),
      // The poll goes on by itself while the server is away, so it says nothing of the server.
      answerOf(this.waker.check()),
      answerOf(this.store.check()),
    ]);
    const parts = {
      database: upOrDown(wake),
      temporal: upOrDown(temporal),
      'object-store': upOrDown(store),
      worker: this.worker.isRunning() ? 'up' : 'down',
    } as const;
    const travels = parts.database === 'up' && parts.temporal === 'up' && parts.worker === 'up';
    return {
      status: travels ? (store ? 'ok' : 'degraded') : 'down',
      parts,
      oldestWake: wake?.value?.toISOString() ?? null,
      clockSkewMs: this.advance.clockSkewMs,
    };
  }
}

/** What was answered in time; silence and failure give nothing. */
async function answerOf<T>(asked: Promise<T>): Promise<{ readonly value: T } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const answer = asked.then(
    (value) => ({ value }),
    () => undefined,
  );
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

function upOrDown(answer: object | undefined): UpOrDown {
  return answer ? 'up' : 'down';
}
