import { Injectable } from '@nestjs/common';
import { ApiRefusal } from '../http/api-refusal.js';

const attemptsAMinute = 10;
const remembered = 10_000;

/** Wrong passwords given for a user name, whether at the door or when setting a new one. */
@Injectable()
export class WrongPasswords {
  private readonly failures = new Map<string, { count: number; until: number }>();

  /** Throws `too-many-attempts` after ten within a minute. */
  refuseTooMany(userName: string): void {
    const failed = this.failures.get(userName);
    if (failed && failed.until > performance.now() && failed.count >= attemptsAMinute)
      throw new ApiRefusal('too-many-attempts');
  }

  count(userName: string): void {
    const now = performance.now();
    const failed = this.failures.get(userName);
    const count = failed && failed.until > now ? failed.count + 1 : 1;
    if (this.failures.size > remembered) this.failures.clear();
    this.failures.set(userName, { count, until: now + 60_000 });
  }

  forget(userName: string): void {
    this.failures.delete(userName);
  }
}
