import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../apps/api/auth/password.js';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import type { Role } from '../../libs/domain/role.js';
import { searchKey } from '../../libs/domain/search-key.js';
import { password } from './small-province.js';

type Post = readonly [userName: string, role: Role];

const bodies: readonly (readonly [code: string, name: string, kind: string, people: readonly Post[]])[] = [
  [
    'UBND-XA-NLB',
    'UBND xã Thử Lương',
    'commune-office',
    [
      ['xa.owner', 'campaign-owner'],
      ['xa.office', 'chairman-office'],
    ],
  ],
  ['VHXH-XA-NLB', 'Phòng Văn hóa - Xã hội Thử', 'commune-body', [['vhxh.examiner', 'examiner']]],
  ['HD-XA-NLB', 'Hội đồng Thi đua - Khen thưởng xã Thử', 'commune-body', [['hd.secretary', 'council-secretary']]],
  [
    'PHONG-KT',
    'Phòng Kinh tế Thử',
    'commune-room',
    [
      ['kt.clerk', 'unit-clerk'],
      ['kt.head', 'unit-head'],
    ],
  ],
];

/** The bodies of the commune's shipped plan, their people, and the plan as it is shipped: without awards or dates. */
export async function makeCommuneOffice(db: DataSource): Promise<{ readonly planId: string; readonly roomId: string }> {
  const ids = new Map<string, string>();
  const passwordHash = await hashPassword(password);
  for (const kind of ['commune-office', 'commune-body', 'commune-room'])
    await db.query('INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $1, false)', [kind]);
  for (const [code, name, kind, people] of bodies) {
    const id = randomUUID();
    ids.set(code, id);
    await db.query(
      `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
      [id, code, name, kind, ids.get('UBND-XA-NLB') === id ? null : ids.get('UBND-XA-NLB'), searchKey(name)],
    );
    for (const [userName, role] of people) {
      const personId = randomUUID();
      const personName = `Người Thử ${userName}`;
      await db.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [
        personId,
        personName,
        searchKey(personName),
      ]);
      await db.query('INSERT INTO account (id, person_id, user_name, password_hash) VALUES ($1, $2, $3, $4)', [
        randomUUID(),
        personId,
        userName,
        passwordHash,
      ]);
      await db.query(
        `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from) VALUES ($1, $2, $3, $4, 'Chức danh', '2024-01-01')`,
        [randomUUID(), personId, id, role],
      );
    }
  }
  await db.query(`SELECT record_opening_tree('thử')`);
  const plan = (await shippedCampaigns()).find((candidate) => candidate.owner === 'UBND-XA-NLB');
  if (!plan) throw new Error('the commune’s plan is not shipped');
  const planId = randomUUID();
  await db.query('INSERT INTO campaign (id, code, version, definition) VALUES ($1, $2, 1, $3)', [
    planId,
    plan.code,
    JSON.stringify(plan),
  ]);
  return { planId, roomId: ids.get('PHONG-KT') ?? '' };
}
