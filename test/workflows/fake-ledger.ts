import type { DossierActivities, Standing } from '../../workflows/dossier.activities.js';

interface FakeDossier {
  phase: 'in-transit' | 'at-stage' | 'returned' | 'closed';
  /** stages it has arrived at, by the workflow's clock */
  readonly arrivals: string[];
  /** what the clock has done, as «name at instant» */
  readonly marks: string[];
  /** instants still to come, after the last arrival in milliseconds */
  readonly plan: readonly Planned[];
  readonly effects: Map<string, 'due' | 'done' | 'failed'>;
  readonly stamps: boolean;
}

interface Planned {
  readonly name: string;
  readonly afterMs: number;
}

/** A ledger in memory with the routing half of the real one: it arrives, marks what is due and names effects. */
export interface FakeLedger extends DossierActivities {
  /** a person submits: the dossier exists and is in transit */
  submit(dossierId: string, options?: { plan?: readonly Planned[]; stamps?: boolean }): void;
  /** a person decides: it is in transit to its next level */
  forward(dossierId: string): void;
  /** a level returns it: it is with its unit, without a clock */
  returnToUnit(dossierId: string): void;
  /** the chairman decides */
  closeDossier(dossierId: string): void;
  /** the operator presses «thử lại» */
  retry(effectId: string): void;
  dossier(dossierId: string): FakeDossier;
  readonly asked: string[];
  readonly failures: { readonly effectId: string; readonly reason: string }[];
  readonly stamped: string[];
  /** set to make `advance` throw, or to hold it until the promise resolves after it has committed */
  trouble: {
    advance?: () => Promise<void>;
    afterCommit?: () => Promise<void>;
    stamp?: () => Promise<void>;
    afterFailure?: () => Promise<void>;
  };
}

export function createFakeLedger(): FakeLedger {
  const dossiers = new Map<string, FakeDossier>();
  const find = (dossierId: string): FakeDossier => {
    const dossier = dossiers.get(dossierId);
    if (!dossier) throw new Error(`no dossier ${dossierId}`);
    return dossier;
  };
  const owner = (effectId: string) => find(effectId.slice(0, effectId.lastIndexOf('/')));
  const ledger: FakeLedger = {
    asked: [],
    failures: [],
    stamped: [],
    trouble: {},
    dossier: find,
    submit(dossierId, { plan = [], stamps = false } = {}) {
      const empty = { arrivals: [], marks: [], effects: new Map(), plan, stamps };
      dossiers.set(dossierId, { phase: 'in-transit', ...empty });
    },
    forward(dossierId) {
      find(dossierId).phase = 'in-transit';
    },
    returnToUnit(dossierId) {
      find(dossierId).phase = 'returned';
    },
    closeDossier(dossierId) {
      find(dossierId).phase = 'closed';
    },
    retry(effectId) {
      owner(effectId).effects.set(effectId, 'due');
    },
    async advance({ dossierId, workflowNow }) {
      ledger.asked.push(dossierId);
      await ledger.trouble.advance?.();
      const standing = advanceOne(find(dossierId), dossierId, workflowNow);
      await ledger.trouble.afterCommit?.();
      return standing;
    },
    async stampCopy({ effectId }) {
      await ledger.trouble.stamp?.();
      ledger.stamped.push(effectId);
      owner(effectId).effects.set(effectId, 'done');
    },
    async recordEffectFailure(failure) {
      ledger.failures.push(failure);
      owner(failure.effectId).effects.set(failure.effectId, 'failed');
      await ledger.trouble.afterFailure?.();
    },
  };
  return ledger;
}

function advanceOne(dossier: FakeDossier, dossierId: string, now: string): Standing {
  if (dossier.phase === 'in-transit') {
    dossier.phase = 'at-stage';
    dossier.arrivals.push(now);
    dossier.marks.length = 0;
    if (dossier.stamps) dossier.effects.set(`${dossierId}/${dossier.arrivals.length}`, 'due');
  }
  const arrived = Date.parse(dossier.arrivals.at(-1) ?? now);
  const elapsed = Date.parse(now) - arrived;
  if (dossier.phase === 'at-stage') {
    for (const { name, afterMs } of dossier.plan) {
      if (afterMs <= elapsed && !dossier.marks.some((mark) => mark.startsWith(`${name} `)))
        dossier.marks.push(`${name} ${now}`);
    }
  }
  const next = dossier.phase === 'at-stage' ? dossier.plan.find(({ afterMs }) => afterMs > elapsed) : undefined;
  const due = [...dossier.effects].filter(([, state]) => state === 'due');
  return {
    closed: dossier.phase === 'closed',
    waitMs: next ? Math.max(1_000, next.afterMs - elapsed) : null,
    effects: due.map(([id]) => ({ id, kind: 'stamp-copy' })),
  };
}
