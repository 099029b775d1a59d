import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import { fail, pass, review, type Verdict } from '../verdict.js';

/**
 * Who manages the payroll submits or reviews (tuyến trình, reading 35): the unit or a body above it. A unit that
 * declares nothing else says that it is itself. A collective has no payroll of its own to ask for: null.
 */
export function judgePayrollLine({ nominee, facts, register }: Subject, { unit }: EligibilityInput): Verdict | null {
  if (nominee.kind === 'collective') return null;
  const registered = register?.payroll ?? null;
  const declared = facts ? (facts.payrollOrganisationId ?? unit.id) : null;
  const inLine = (id: string): boolean => id === unit.id || unit.line.includes(id);
  const evidence: readonly Observation[] = [
    ...(declared === null
      ? []
      : [{ kind: 'payroll', source: 'declared', organisation: declared === unit.id ? unit.name : null } as const]),
    ...(registered ? [{ kind: 'payroll', source: 'register', organisation: registered.name } as const] : []),
  ];
  const known = [declared, registered?.organisationId].filter((id) => id !== null && id !== undefined);
  if (known.length === 0) return review({ code: 'payroll-unknown' });
  if (known.every(inLine)) return pass({ code: 'payroll-own' }, evidence);
  if (new Set(known).size > 1) return review({ code: 'payroll-contradicted' }, evidence);
  return fail({ code: 'payroll-elsewhere', organisation: registered?.name ?? null }, evidence);
}
