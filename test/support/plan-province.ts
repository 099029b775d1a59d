import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../apps/api/auth/password.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import type { Role } from '../../libs/domain/role.js';
import { searchKey } from '../../libs/domain/search-key.js';
import { appoint, makePerson, password } from './build.js';

/**
 * Adds to a province whatever a plan needs to be run: its bodies, one unit of every kind it addresses, and somebody for every function
 * at each of them. User names are «code.role». Returns the unit of each kind.
 */
export async function makePlanProvince(
  owner: DataSource,
  plan: CampaignDefinition,
  parents: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, { readonly id: string; readonly code: string }>>> {
  const passwordHash = await hashPassword(password);
  const staff = async (code: string, roles: readonly Role[]): Promise<string> => {
    const id = await bodyOf(owner, code, 'plan-body', null);
    for (const role of new Set(roles)) await hold(owner, { code, id, role, passwordHash });
    return id;
  };
  const ownerId = await staff(plan.owner, ['campaign-owner']);
  for (const stage of plan.stages) {
    const code =
      'organisation' in stage.body ? stage.body.organisation : 'campaignOwner' in stage.body ? plan.owner : undefined;
    if (code) await staff(code, stage.actingRoles);
  }
  const units: Record<string, { id: string; code: string }> = {};
  for (const kind of plan.audience.unitKinds) {
    const code = `U-${plan.codePrefix ?? plan.code}-${kind}`.toUpperCase();
    const id = await bodyOf(owner, code, kind, parents[kind] ?? ownerId);
    for (const role of ['unit-clerk', 'unit-head'] as const) await hold(owner, { code, id, role, passwordHash });
    units[kind] = { id, code };
  }
  await owner.query(`SELECT record_opening_tree('thử')`);
  return units;
}

/** The organisation with a code, made when it is not there. */
async function bodyOf(owner: DataSource, code: string, kind: string, parentId: string | null): Promise<string> {
  const [known] = await owner.query<{ id: string }[]>('SELECT id FROM organisation WHERE code = $1', [code]);
  if (known) return known.id;
  await owner.query(
    'INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $1, false) ON CONFLICT DO NOTHING',
    [kind],
  );
  const id = randomUUID();
  await owner.query(
    `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, '2015-01-01', $6)`,
    [id, code, `Cơ quan ${code}`, kind, parentId, searchKey(code)],
  );
  return id;
}

async function hold(
  owner: DataSource,
  given: { code: string; id: string; role: Role; passwordHash: string },
): Promise<void> {
  const userName = `${given.code}.${given.role}`.toLowerCase();
  const [known] = await owner.query<{ person_id: string }[]>('SELECT person_id FROM account WHERE user_name = $1', [
    userName,
  ]);
  if (!known) {
    await makePerson(owner, {
      userName,
      name: `${given.role} của ${given.code}`,
      passwordHash: given.passwordHash,
      organisationId: given.id,
      role: given.role,
    });
    return;
  }
  const held = await owner.query<unknown[]>(
    'SELECT 1 FROM appointment WHERE person_id = $1 AND organisation_id = $2 AND role = $3',
    [known.person_id, given.id, given.role],
  );
  if (held.length === 0)
    await appoint(owner, { personId: known.person_id, organisationId: given.id, role: given.role });
}
