/** The province as far as a plan needs it: its organisations of a day, who holds what, the legal regimes. */
export interface PlanWorld {
  readonly organisations: readonly WorldOrganisation[];
  /** «organisation id role» of every appointment that is valid on the day */
  readonly holders: ReadonlySet<string>;
  /** codes; null when the regimes are not known */
  readonly regimes: ReadonlySet<string> | null;
}

interface WorldOrganisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}
