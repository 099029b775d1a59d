/** Something wrong, or worth knowing, about a plan: where it stands in the document and what it is, in Vietnamese. */
export interface PlanProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** keys and indexes from the document's root, such as ["stages", 3, "due"] */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** place in the written document, from 1; null for a document that was sent as data */
  readonly line: number | null;
  readonly column: number | null;
}

export type UnplacedProblem = Omit<PlanProblem, 'line' | 'column'>;

export function planError(code: string, path: PlanProblem['path'], message: string): UnplacedProblem {
  return { severity: 'error', code, path, message };
}

export function planWarning(code: string, path: PlanProblem['path'], message: string): UnplacedProblem {
  return { severity: 'warning', code, path, message };
}
