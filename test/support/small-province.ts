import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../apps/api/auth/password.js';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import type { PublishedCampaign } from '../../libs/contracts/campaign-definition.js';
import type { Role } from '../../libs/domain/role.js';
import { searchKey } from '../../libs/domain/search-key.js';
import { withoutNewRules } from './plain-plan.js';

export const password = 'mat-khau-thu-nghiem';

/** One body of every level and one account for every function: enough for a dossier to travel the whole route. */
export interface SmallProvince {
  readonly campaignId: string;
  readonly organisations: Readonly<Record<string, string>>;
  /** user names by function, such as `commune.head` */
  readonly users: readonly string[];
}

interface Body {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent?: string;
  readonly people: readonly (readonly [string, Role, string])[];
}

const level: Body['people'] = [
  ['examiner', 'examiner', 'Chuyên viên'],
  ['head', 'level-head', 'Trưởng đơn vị'],
];
const unit: Body['people'] = [
  ['clerk', 'unit-clerk', 'Cán bộ thi đua'],
  ['chief', 'unit-head', 'Thủ trưởng'],
];

const bodies: readonly Body[] = [
  {
    code: 'UBND-TINH',
    name: 'UBND tỉnh Thử',
    kind: 'province',
    people: [['office', 'chairman-office', 'Chuyên viên Văn phòng']],
  },
  { code: 'BAN-TDKT', name: 'Ban Thi đua - Khen thưởng Thử', kind: 'office', people: level },
  { code: 'VP-TINH-UY', name: 'Văn phòng Tỉnh ủy Thử', kind: 'office', people: level },
  {
    code: 'HOI-DONG-TDKT',
    name: 'Hội đồng Thi đua - Khen thưởng Thử',
    kind: 'office',
    people: [['secretary', 'council-secretary', 'Thư ký']],
  },
  { code: 'DISTRICT', name: 'UBND huyện Thử', kind: 'district', people: [...level, ...unit] },
  { code: 'COMMUNE', name: 'UBND xã Thử', kind: 'commune', parent: 'DISTRICT', people: unit },
  { code: 'COMMUNE-PARTY', name: 'Đảng bộ xã Thử', kind: 'party-organisation', people: [] },
  { code: 'ENTERPRISE', name: 'Công ty Thử', kind: 'enterprise', people: unit },
  {
    code: 'ROOM',
    name: 'Phòng điều hành Thử',
    kind: 'office',
    people: [
      ['operator', 'operator', 'Người vận hành'],
      ['coordinator', 'coordinator', 'Điều phối viên'],
    ],
  },
];

/** Fills an empty test database. Submission is open for a month from the machine's day. */
export async function makeSmallProvince(db: DataSource): Promise<SmallProvince> {
  const kinds = new Set(bodies.map((body) => body.kind));
  for (const kind of kinds)
    await db.query('INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $1, $2)', [
      kind,
      kind === 'district',
    ]);
  const organisations: Record<string, string> = {};
  const users: string[] = [];
  const passwordHash = await hashPassword(password);
  for (const body of bodies) {
    const id = randomUUID();
    organisations[body.code] = id;
    await db.query(
      `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
      [id, body.code, body.name, body.kind, body.parent ? organisations[body.parent] : null, searchKey(body.name)],
    );
    for (const [name, role, title] of body.people)
      users.push(await makePerson(db, { body, id, name, role, title, passwordHash }));
  }
  await db.query(
    `INSERT INTO organisation_relation (organisation_id, related_id, relation) VALUES ($1, $2, 'party-organisation')`,
    [organisations.COMMUNE, organisations['COMMUNE-PARTY']],
  );
  await db.query(`SELECT record_opening_tree('thử')`);
  return { campaignId: await makeCampaign(db), organisations, users };
}

async function makePerson(
  db: DataSource,
  made: { body: Body; id: string; name: string; role: Role; title: string; passwordHash: string },
): Promise<string> {
  const personId = randomUUID();
  const userName = `${made.body.code.toLowerCase()}.${made.name}`;
  const name = `Người Thử ${made.body.code} ${made.name}`;
  await db.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [personId, name, searchKey(name)]);
  await db.query('INSERT INTO account (id, person_id, user_name, password_hash) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    personId,
    userName,
    made.passwordHash,
  ]);
  await db.query(
    `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
    [randomUUID(), personId, made.id, made.role, made.title],
  );
  return userName;
}

async function makeCampaign(db: DataSource): Promise<string> {
  const shipped = (await shippedCampaigns()).find((candidate) => candidate.code === 'HG-2024-DAIHOI');
  if (!shipped) throw new Error('no campaign is shipped');
  const id = randomUUID();
  await db.query('INSERT INTO campaign (id, code, version, definition) VALUES ($1, $2, 1, $3)', [
    id,
    shipped.code,
    JSON.stringify(openNow(shipped)),
  ]);
  return id;
}

/** The same plan without its past fixed dates: stages keep their working days. */
function openNow(plan: PublishedCampaign): PublishedCampaign {
  return {
    ...plan,
    ...withoutNewRules(plan),
    submission: { hard: true },
    stages: plan.stages.map((stage) => ({
      ...stage,
      due: stage.due.workingDays ? { workingDays: stage.due.workingDays } : {},
    })),
  };
}
