import type { Permission } from '../../../libs/domain/role.js';
import type { ApiErrorCode } from '../../../libs/messages/refusals/refusals.js';
import { visibleSubject, writableSubject } from '../subjects/subject-sight.js';
import type { Acting } from './signed-in.js';

/** What the `:id` of an address names, and how far it stands from the reader. */
export interface NamedThing {
  /** the addresses that begin so */
  readonly under: string;
  /** the permissions that are about this thing; absent: whatever the address asks for */
  readonly permissions?: readonly Permission[];
  /** SQL: `$1` the id, `$2` the reader's organisation, `$3` whether the right reaches everybody's; no row: for this reader there is none */
  readonly reach: string | ((acting: Acting) => string);
  readonly unknown: ApiErrorCode;
  /** for a thing that the reader may know of and do nothing with */
  readonly outOfReach: ApiErrorCode;
}

const ofPlans: readonly Permission[] = ['campaign.write', 'registration.oversee', 'registration.remind'];
const plan = `SELECT coalesce(organisation_reach($2, o.id), 'foreign') AS reach
  FROM campaign named JOIN campaign c ON c.id = newest_campaign(named.code) LEFT JOIN organisation o ON o.code = c.definition->>'owner'
 WHERE named.id = $1 AND $3::boolean IS NOT NULL`;

/**
 * Every address that names a thing of somebody's. The gate asks before anything of a request is looked at, so that whoever may not
 * know of a thing gets the answer of one that is not there, whatever they send.
 */
export const namedThings: readonly NamedThing[] = [
  {
    // Corrections, promised papers and the sending of both are the unit's alone, wherever the dossier has been since.
    under: '/api/dossiers/:id',
    permissions: ['draft.write', 'dossier.submit'],
    reach: `SELECT organisation_reach($2, d.unit_id) AS reach
              FROM dossier d WHERE d.id = $1 AND dossier_visible(d.id, d.unit_id, $2, $3)`,
    unknown: 'not-found',
    outOfReach: 'role-not-allowed',
  },
  {
    under: '/api/dossiers/:id',
    reach: `SELECT CASE WHEN EXISTS (SELECT 1 FROM dossier_reach r WHERE r.dossier_id = d.id AND r.organisation_id = $2) THEN 'own'
                 ELSE organisation_reach($2, d.unit_id) END AS reach
              FROM dossier d WHERE d.id = $1 AND dossier_visible(d.id, d.unit_id, $2, $3)`,
    unknown: 'not-found',
    outOfReach: 'role-not-allowed',
  },
  {
    under: '/api/drafts/:id',
    reach: `SELECT 'own' AS reach FROM draft WHERE id = $1 AND unit_id = $2 AND $3::boolean IS NOT NULL`,
    unknown: 'not-found',
    outOfReach: 'role-not-allowed',
  },
  {
    under: '/api/plan-drafts/:id',
    reach: `SELECT coalesce(organisation_reach($2, o.id), 'foreign') AS reach
              FROM campaign_draft d LEFT JOIN organisation o ON o.code = d.owner WHERE d.id = $1 AND $3::boolean IS NOT NULL`,
    unknown: 'plan-draft-unknown',
    outOfReach: 'plan-of-another-owner',
  },
  {
    under: '/api/plans/:id',
    permissions: ofPlans,
    reach: plan,
    unknown: 'campaign-unknown',
    outOfReach: 'plan-of-another-owner',
  },
  {
    under: '/api/campaigns/:id',
    permissions: ofPlans,
    reach: plan,
    unknown: 'campaign-unknown',
    outOfReach: 'plan-of-another-owner',
  },
  {
    under: '/api/subjects/:id',
    permissions: ['subject.write'],
    reach: (acting) => `SELECT CASE WHEN ${writableSubject(acting, '$2::uuid')} THEN 'own' ELSE 'foreign' END AS reach
      FROM subject s WHERE s.id = $1 AND ${visibleSubject(acting, '$2::uuid')} AND $3::boolean IS NOT NULL`,
    unknown: 'subject-unknown',
    outOfReach: 'subject-out-of-reach',
  },
  {
    under: '/api/uploads/:id',
    reach: `SELECT 'own' AS reach FROM upload WHERE id = $1 AND organisation_id = $2 AND $3::boolean IS NOT NULL`,
    unknown: 'document-missing',
    outOfReach: 'role-not-allowed',
  },
  {
    under: '/api/decisions/:id',
    reach: `SELECT 'own' AS reach FROM award_decision WHERE id = $1 AND organisation_id = $2 AND $3::boolean IS NOT NULL`,
    unknown: 'decision-unknown',
    outOfReach: 'role-not-allowed',
  },
];

/** The thing that an address names under a permission; undefined when it names none that is anybody's. */
export function namedThing(route: string, permission: Permission): NamedThing | undefined {
  return namedThings.find(
    ({ under, permissions }) =>
      (route === under || route.startsWith(`${under}/`) || route.startsWith(`${under}.`)) &&
      (permissions?.includes(permission) ?? true),
  );
}
