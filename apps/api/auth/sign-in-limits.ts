import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiRefusal } from '../http/api-refusal.js';

/** Who tries a password of whom, from where. */
export interface Attempt {
  readonly userName: string;
  /** the address it came from */
  readonly address: string;
  /** how somebody came in before: this account by this browser, anybody from this address, or neither */
  readonly known: 'browser' | 'address' | null;
  /** the browser's own token, when it has one */
  readonly browser: string | null;
}

/** A try that was counted and may go on. */
export interface Counted {
  /** the password was right: the try is taken back from what many share, and the pair's own count begins anew */
  right(): Promise<void>;
}

/** Tries within a minute. */
const most = { pair: 10, account: 20, address: 50, everybody: 300 } as const;

type Bucket = keyof typeof most;

/**
 * Counts tries of passwords before anything is hashed, so that many at once count like one after the other. A stranger is bound in four
 * ways: for the account from one address, for the account from wherever they come, for the address, and with all strangers together.
 * Somebody who came in by this browser before shares no count with strangers, and who comes from an address where people work shares
 * only the address's: filling the counts of an account locks nobody out of the office where they work. Kept by this process.
 */
@Injectable()
export class SignInLimits {
  private readonly buckets = Object.fromEntries(
    Object.entries(most).map(([bucket, points]) => [
      bucket,
      new RateLimiterMemory({ keyPrefix: bucket, points, duration: 60 }),
    ]),
  ) as Readonly<Record<Bucket, RateLimiterMemory>>;

  /** Counts a try; throws `too-many-attempts` when there were too many, and tells `full` of the first of those in its minute. */
  async count(attempt: Attempt, full: () => Promise<unknown>): Promise<Counted> {
    const taken: [Bucket, string][] = [];
    for (const [bucket, key] of keysOf(attempt)) {
      const over = await this.take(bucket, key);
      if (over === null) {
        taken.push([bucket, key]);
        continue;
      }
      // What this one shares with others is not used up by a try that was refused.
      await this.giveBack(taken.filter(([shared]) => shared !== 'pair'));
      if (over.consumedPoints === most[bucket] + 1) await full();
      throw new ApiRefusal('too-many-attempts', { seconds: Math.ceil(over.msBeforeNext / 1000) });
    }
    return {
      right: async () => {
        await this.giveBack(taken.filter(([bucket]) => bucket !== 'pair'));
        for (const [bucket, key] of taken) if (bucket === 'pair') await this.buckets.pair.delete(key);
      },
    };
  }

  /** null: there was room; else how full it is, and until when. */
  private async take(bucket: Bucket, key: string): Promise<RateLimiterRes | null> {
    try {
      await this.buckets[bucket].consume(key);
      return null;
    } catch (full) {
      if (full instanceof RateLimiterRes) return full;
      throw full;
    }
  }

  private async giveBack(taken: readonly [Bucket, string][]): Promise<void> {
    for (const [bucket, key] of taken) await this.buckets[bucket].reward(key);
  }
}

/** In the order in which they are asked: the narrowest first, so that one guesser fills only their own. */
function keysOf({ userName, address, known, browser }: Attempt): readonly [Bucket, string][] {
  switch (known) {
    case 'browser':
      return [['pair', `${userName} browser ${browser ?? address}`]];
    case 'address':
      return [
        ['pair', `${userName} ${address}`],
        ['address', address],
      ];
    case null:
      return [
        ['pair', `${userName} ${address}`],
        ['account', userName],
        ['address', address],
        ['everybody', ''],
      ];
  }
}
