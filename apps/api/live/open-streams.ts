import { Injectable } from '@nestjs/common';
import { ApiRefusal } from '../http/api-refusal.js';

/** Streams that one session may hold open: a browser shares them among its tabs and opens six connections at most. */
const ofSession = 12;
/** Streams of one address; a whole office may sit behind one. */
const ofAddress = 400;
/** Whoever is refused is not looked for again before this many seconds. */
const retrySeconds = 30;

/** Counts live streams by who holds them, so that one session or address cannot take all connections. */
@Injectable()
export class OpenStreams {
  private readonly open = new Map<string, number>();

  /** Takes a place; throws a refusal where there is none. Returns what gives it back, which may be called twice. */
  take(session: string, address: string): () => void {
    const places = [
      { key: `session ${session}`, most: ofSession },
      { key: `address ${address}`, most: ofAddress },
    ];
    if (places.some(({ key, most }) => this.held(key) >= most))
      throw new ApiRefusal('too-many-streams', { seconds: retrySeconds });
    for (const { key } of places) this.open.set(key, this.held(key) + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      for (const { key } of places) {
        const left = this.held(key) - 1;
        if (left > 0) this.open.set(key, left);
        else this.open.delete(key);
      }
    };
  }

  private held(key: string): number {
    return this.open.get(key) ?? 0;
  }
}
