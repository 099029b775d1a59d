/** Something that must not be: which invariant, what it is about, and what was seen. */
export interface Finding {
  readonly check: Check;
  /** a dossier's id, a register, an object's key … */
  readonly subject: string;
  readonly text: string;
}

export const checks = [
  'sequence',
  'view',
  'register',
  'object',
  'workflow',
  'effect',
  'command',
  'decision',
  'subject',
  'organisation',
] as const;
export type Check = (typeof checks)[number];
