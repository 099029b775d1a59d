import { channel } from 'node:diagnostics_channel';

/** Moments between two steps at which a process may be lost, and what was done must be neither lost nor done twice. */
export type Moment = 'api-after-commit' | 'worker-after-advance' | 'worker-in-stamp' | 'worker-after-stamp';

/** The diagnostics channel on which a process tells that it has come to a moment. */
export function channelOf(moment: Moment): string {
  return `tuyen-trinh:${moment}`;
}

/**
 * Tells those who watch this process from inside that it has come to a moment, before it goes on; costs nothing while
 * nobody does. Nothing that is shipped watches: what a watcher does is its own affair.
 */
export function tellMoment(moment: Moment): void {
  channel(channelOf(moment)).publish(undefined);
}
