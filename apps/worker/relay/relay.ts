import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { resumeAwardDecisions } from '../../../libs/ledger/award-decisions.js';
import {
  bringOrganisationsToToday,
  isOrganisationDayOver,
} from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import type { Waker } from '../../../libs/temporal/waker.js';
import { WAKER } from '../tokens.js';
import { type ClaimedWake, claimWakes, postponeWake, releaseWakes, strikeOff } from './outbox.js';

/** A wake that stands longer than a second is sent again. */
const everyMs = 500;
const resumeEveryMs = 3_000;
/** A day that could not be turned is tried again after this. */
const dayAgainMs = 10_000;
/** So that a bulk action cannot starve people's own wakes: what one look takes is what the worker can route meanwhile. */
const atOnce = 16;

/** Sends what the api could not: wakes left in the outbox, and what is left of award decisions. Turns the organisations' day. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('relay');
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private resumedAt = 0;
  /** nothing got through at the last try */
  private away = false;
  private complained = '';
  private dayAgainAt = 0;

  constructor(
    private readonly db: DataSource,
    @Inject(WAKER) private readonly waker: Waker,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const sent = await this.look().catch((error: unknown) => {
        this.complain(error instanceof Error ? error.message : 'unknown');
        return 0;
      });
      if (sent < atOnce) await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  /** Twice a second is too often to say the same. */
  private complain(reason: string): void {
    if (reason !== this.complained) this.log.warn(`nothing was sent: ${reason}`);
    this.complained = reason;
  }

  private async look(): Promise<number> {
    if (performance.now() - this.resumedAt > resumeEveryMs) {
      this.resumedAt = performance.now();
      for (const wake of await resumeAwardDecisions(this.db)) this.waker.wake(wake);
    }
    await this.turnDay();
    const claimed = await claimWakes(this.db, atOnce);
    const sent = await Promise.all(claimed.map((wake) => this.send(wake)));
    if (claimed.length > 0) {
      const through = sent.some(Boolean);
      if (through && this.away) await releaseWakes(this.db);
      this.away = !through;
    }
    this.complained = '';
    return claimed.length;
  }

  /** What goes wrong here is told and tried again, and keeps no wake back. */
  private async turnDay(): Promise<void> {
    if (performance.now() < this.dayAgainAt) return;
    try {
      if (await isOrganisationDayOver(this.db)) await bringOrganisationsToToday(this.db);
    } catch (error) {
      this.dayAgainAt = performance.now() + dayAgainMs;
      this.log.error('the organisations were not brought to today', error instanceof Error ? error.stack : undefined);
    }
  }

  private async send(wake: ClaimedWake): Promise<boolean> {
    try {
      await this.waker.deliver(wake.dossierId);
      await strikeOff(this.db, wake.outboxIds);
      return true;
    } catch (error) {
      await postponeWake(this.db, wake, error instanceof Error ? error.message : 'unknown');
      return false;
    }
  }
}
