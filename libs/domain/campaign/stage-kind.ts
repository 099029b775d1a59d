import type { RuleStep } from '../eligibility/finding.js';
import type { Role } from '../role.js';

/** What is recorded on each nomination at a stage. */
type Records = 'opinions' | 'votes' | 'outcomes' | 'answer-from-above';

interface StageKindTraits {
  /** as people read it, in a form and in a sentence */
  readonly name: string;
  /** what is done there, as the table of a plan's stages says it */
  readonly work: string;
  readonly records: Records;
  /** the step at which the rules of the plan are asked and answered here; what comes after the council looks at what it looked at */
  readonly ruleStep: RuleStep;
  /** a person sends it on; elsewhere the last result moves it */
  readonly forwards: boolean;
  /** a route ends here, and nowhere else */
  readonly endsRoute: boolean;
  /** as such a stage is in the shipped plans; an owner changes what differs */
  readonly usual: {
    readonly holderRole: Role;
    readonly headRole: Role;
    readonly actingRoles: readonly Role[];
    readonly register: 'incoming' | 'none';
    readonly stamp: boolean;
    readonly mayReturn: boolean;
  };
}

const examining = {
  records: 'opinions',
  ruleStep: 'examination',
  forwards: true,
  endsRoute: false,
  usual: {
    holderRole: 'examiner',
    headRole: 'level-head',
    actingRoles: ['examiner', 'level-head'],
    register: 'incoming',
    stamp: true,
    mayReturn: true,
  },
} as const;

const ending = {
  ruleStep: 'council',
  forwards: false,
  endsRoute: true,
  usual: {
    holderRole: 'chairman-office',
    headRole: 'chairman-office',
    actingRoles: ['chairman-office'],
    register: 'incoming',
    stamp: true,
    mayReturn: false,
  },
} as const;

/** The one table of what happens at a stage; its names are written into plans and frozen routes, so none is ever changed. */
const kinds = {
  examine: { ...examining, name: 'thẩm định', work: 'thẩm định' },
  'joint-review': { ...examining, name: 'phối hợp rà soát', work: 'phối hợp rà soát' },
  council: {
    name: 'Hội đồng',
    work: 'Hội đồng cho ý kiến',
    records: 'votes',
    ruleStep: 'council',
    forwards: false,
    endsRoute: false,
    usual: {
      holderRole: 'council-secretary',
      headRole: 'council-secretary',
      actingRoles: ['council-secretary'],
      register: 'none',
      stamp: false,
      mayReturn: false,
    },
  },
  decide: { ...ending, name: 'quyết định', work: 'quyết định', records: 'outcomes' },
  transmit: { ...ending, name: 'trình lên cấp trên', work: 'trình lên cấp trên', records: 'answer-from-above' },
} as const satisfies Record<string, StageKindTraits>;

export type StageKind = keyof typeof kinds;

export const stageKinds = Object.keys(kinds) as [StageKind, ...StageKind[]];

/** The traits of a kind. */
export function kindTraits(kind: StageKind): StageKindTraits {
  return kinds[kind];
}

/** Whether a stage is one at which these are recorded. */
export function recordsAt({ kind }: { readonly kind: StageKind }, records: Records): boolean {
  return kinds[kind].records === records;
}
