import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../apps/api/auth/password.js';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { checklistLines } from '../../libs/domain/campaign/checklist.js';
import type { PersonCommand } from '../../libs/domain/dossier/command.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { fullNominees } from '../../libs/domain/dossier/draft.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { type Role, roles } from '../../libs/domain/role.js';
import { searchKey } from '../../libs/domain/search-key.js';
import type { ActingPerson } from '../../libs/ledger/actor.js';
import { advance } from '../../libs/ledger/advance.js';
import { execute } from '../../libs/ledger/execute.js';
import { nominableOrganisations } from '../../libs/ledger/nominable-organisations.js';
import { submitDraft } from '../../libs/ledger/submit-draft.js';
import type { ObjectStore } from '../../libs/storage/object-store.js';
import { withoutNewRules } from './plain-plan.js';
import { password } from './small-province.js';

export { password } from './small-province.js';

interface Body {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent?: string;
  readonly people: readonly Role[];
}

const unit: readonly Role[] = ['unit-clerk', 'unit-head'];
const level: readonly Role[] = ['examiner', 'level-head'];
const bodies: readonly Body[] = [
  { code: 'UBND-TINH', name: 'UBND tỉnh Thử', kind: 'province', people: ['chairman-office'] },
  { code: 'BAN-TDKT', name: 'Ban Thi đua - Khen thưởng Thử', kind: 'office', people: level },
  { code: 'VP-TINH-UY', name: 'Văn phòng Tỉnh ủy Thử', kind: 'office', people: level },
  { code: 'HOI-DONG-TDKT', name: 'Hội đồng Thi đua - Khen thưởng Thử', kind: 'office', people: ['council-secretary'] },
  { code: 'HUYEN-A', name: 'UBND huyện An Bình', kind: 'district', people: [...level, ...unit] },
  { code: 'HUYEN-B', name: 'UBND huyện Bình Hoà', kind: 'district', people: [...level, ...unit] },
  { code: 'XA-A', name: 'UBND xã An Lạc', kind: 'commune', parent: 'HUYEN-A', people: unit },
  { code: 'XA-B', name: 'UBND xã Bình Phú', kind: 'commune', parent: 'HUYEN-B', people: unit },
  { code: 'DANG-XA-A', name: 'Đảng bộ xã An Lạc', kind: 'party-organisation', people: [] },
  { code: 'CONG-TY', name: 'Công ty Mía đường Thử', kind: 'enterprise', people: unit },
  { code: 'SO', name: 'Sở Nội vụ Thử', kind: 'department', people: unit },
  // A body of every role that no route knows, for who may ask for what.
  { code: 'PHONG', name: 'Phòng Kiểm thử', kind: 'office', people: roles },
];

export interface Person extends ActingPerson {
  readonly userName: string;
  readonly organisationId: string;
}

/** A province of one body of every kind, two districts with a commune each, and a campaign open for thirty days. */
export interface Province {
  readonly campaignId: string;
  readonly plan: CampaignDefinition;
  /** organisations' ids by code */
  readonly organisations: Readonly<Record<string, string>>;
  /** the person in a role at an organisation: `person('XA-A', 'unit-clerk')` */
  person(organisation: string, role: Role): Person;
  organisation(code: string): string;
}

/** Fills an empty test database. Needs the owner's rights. */
export async function makeProvince(owner: DataSource): Promise<Province> {
  for (const kind of new Set(bodies.map((body) => body.kind)))
    await owner.query('INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $1, $2)', [
      kind,
      kind === 'district',
    ]);
  const organisations: Record<string, string> = {};
  const people = new Map<string, Person>();
  const passwordHash = await hashPassword(password);
  for (const body of bodies) {
    const id = randomUUID();
    organisations[body.code] = id;
    await owner.query(
      `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, '2015-01-01', $6)`,
      [id, body.code, body.name, body.kind, body.parent ? organisations[body.parent] : null, searchKey(body.name)],
    );
    for (const role of body.people) {
      const userName = `${body.code}.${role}`.toLowerCase();
      const name = `${role} của ${body.name}`;
      people.set(userName, await makePerson(owner, { userName, name, passwordHash, organisationId: id, role }));
    }
  }
  await owner.query(
    `INSERT INTO organisation_relation (organisation_id, related_id, relation) VALUES ($1, $2, 'party-organisation')`,
    [organisations['XA-A'], organisations['DANG-XA-A']],
  );
  await owner.query(`SELECT record_opening_tree('thử')`);
  const plan = openPlan(await shippedPlan(), new Date());
  return {
    campaignId: await makeCampaign(owner, plan, 1),
    plan,
    organisations,
    person: (organisation, role) =>
      known(people.get(`${organisation}.${role}`.toLowerCase()), `${organisation} ${role}`),
    organisation: (code) => known(organisations[code], code),
  };
}

interface NewPerson {
  readonly userName: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly organisationId: string;
  readonly role: Role;
}

export async function makePerson(owner: DataSource, made: NewPerson): Promise<Person> {
  const personId = randomUUID();
  await owner.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [
    personId,
    made.name,
    searchKey(made.name),
  ]);
  await owner.query('INSERT INTO account (id, person_id, user_name, password_hash) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    personId,
    made.userName,
    made.passwordHash,
  ]);
  const appointmentId = await appoint(owner, { personId, organisationId: made.organisationId, role: made.role });
  return { personId, appointmentId, userName: made.userName, organisationId: made.organisationId };
}

export async function appoint(
  owner: DataSource,
  given: { personId: string; organisationId: string; role: Role; from?: string; to?: string },
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      given.personId,
      given.organisationId,
      given.role,
      `Chức danh ${given.role}`,
      given.from ?? '2020-01-01',
      given.to ?? null,
    ],
  );
  return id;
}

async function shippedPlan(): Promise<CampaignDefinition> {
  const plan = (await shippedCampaigns()).find((candidate) => candidate.code === 'HG-2024-DAIHOI');
  return known(plan, 'no campaign is shipped');
}

/** The shipped plan around a day: submission ends in thirty days, stages keep their working days only. */
function openPlan(plan: CampaignDefinition, now: Date): CampaignDefinition {
  const throughEndOf = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    ...plan,
    ...withoutNewRules(plan),
    submission: { throughEndOf, hard: true },
    stages: plan.stages.map((stage) => ({
      ...stage,
      due: stage.due.workingDays ? { workingDays: stage.due.workingDays } : {},
    })),
  };
}

export async function makeCampaign(owner: DataSource, plan: CampaignDefinition, version: number): Promise<string> {
  const id = randomUUID();
  await owner.query('INSERT INTO campaign (id, code, version, definition) VALUES ($1, $2, $3, $4)', [
    id,
    plan.code,
    version,
    JSON.stringify(plan),
  ]);
  return id;
}

/** The smallest file that is taken for a PDF; `text` makes its hash its own. */
export function smallPdf(text = 'giấy tờ'): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n% ${text}\nstartxref\n9\n%%EOF\n`);
}

interface Ground {
  readonly db: DataSource;
  readonly store: ObjectStore;
  readonly province: Province;
  /** what every file holds; absent: a file of its own each, too small to have pages */
  readonly paper?: Uint8Array;
}

interface NewDossier {
  readonly unit?: string;
  /** names of the persons nominated beside nobody else */
  readonly people?: readonly string[];
  /** stops here, at the stage with this code; absent: on its way to the first stage */
  readonly stage?: string;
  readonly campaignId?: string;
}

/** Factories of things that stand at a point of their story, made by the ledger's own functions. */
export function builder({ db, store, province, paper }: Ground) {
  async function upload(by: Person, text: string = randomUUID()): Promise<{ id: string; sha256: string }> {
    const bytes = paper ?? smallPdf(text);
    const id = randomUUID();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.put(`documents/${id}`, Readable.from([Buffer.from(bytes)]), {
      contentType: 'application/pdf',
      size: bytes.length,
    });
    await db.query(
      `INSERT INTO upload (id, organisation_id, person_id, object_key, file_name, size, sha256, signed, encrypted, received_at)
       VALUES ($1, $2, $3, $4, 'Hồ sơ.pdf', $5, $6, false, false, judge_now())`,
      [id, by.organisationId, by.personId, `documents/${id}`, bytes.length, sha256],
    );
    return { id, sha256 };
  }

  async function draft(made: Omit<NewDossier, 'stage'> = {}) {
    const unitCode = made.unit ?? 'XA-A';
    const clerk = province.person(unitCode, 'unit-clerk');
    const award = province.plan.awards[0]?.code ?? '';
    const nominees = (made.people ?? ['Nguyễn Văn Hoà']).map((name) => ({
      kind: 'individual' as const,
      id: randomUUID(),
      name,
      birthDate: '1980-04-30',
      position: 'Công chức',
      workUnit: unitCode,
      partyMember: true,
      enterpriseDirector: false,
      award,
    }));
    const file = await upload(clerk);
    const full = fullNominees(nominees, await nominableOrganisations(db.manager, clerk.organisationId));
    const satisfies = checklistLines(province.plan.checklist, full).map(({ item, nominationId }) => ({
      item,
      nominationId,
    }));
    const content = { nominees, papers: [{ id: randomUUID(), uploadId: file.id, satisfies }] };
    const id = randomUUID();
    await db.query(
      `INSERT INTO draft (id, campaign_id, unit_id, version, content, created_at, updated_at, updated_by)
       VALUES ($1, $2, $3, 1, $4, judge_now(), judge_now(), 'thử')`,
      [id, made.campaignId ?? province.campaignId, clerk.organisationId, JSON.stringify(content)],
    );
    return { id, unitCode, content, papers: [{ uploadId: file.id, sha256: file.sha256 }] };
  }

  /** Sends a command as a person; throws on a refusal. */
  async function act(dossierId: string, by: Person, command: PersonCommand): Promise<void> {
    const executed = await execute(db, { dossierId, commandId: randomUUID(), acting: by, command });
    if (isRefusal(executed)) throw new Error(`${command.type} was refused: ${JSON.stringify(executed)}`);
  }

  async function state(dossierId: string): Promise<Dossier> {
    const [row] = await db.query<{ state: Dossier }[]>('SELECT state FROM dossier WHERE id = $1', [dossierId]);
    return known(row, dossierId).state;
  }

  /** What the route does when it is woken. */
  async function arrive(dossierId: string): Promise<Dossier> {
    await advance(db, dossierId, { workflowNow: new Date().toISOString(), moveJudge: false });
    return state(dossierId);
  }

  /** The person who acts first at the stage where a dossier stands. */
  function holder(dossier: Dossier): Person {
    const stage = known(dossier.route[dossier.stage], 'stage');
    const [code] = Object.entries(province.organisations).find(([, id]) => id === stage.organisationId) ?? [];
    return province.person(known(code, stage.code), known(stage.actingRoles[0], stage.code));
  }

  /** Everything recommended, and on to the next stage. */
  async function pass(dossier: Dossier): Promise<Dossier> {
    const stage = known(dossier.route[dossier.stage], 'stage');
    const ids = dossier.nominations.filter((each) => !each.withdrawn).map((each) => each.nominee.id);
    const size = stage.councilSize ?? 0;
    const { version } = dossier;
    await act(
      dossier.id,
      holder(dossier),
      stage.kind === 'council'
        ? {
            type: 'record-council-results',
            version,
            results: ids.map((nominationId) => ({
              nominationId,
              ...{ votesFor: size, votesAgainst: 0, absent: 0, recommend: true, note: null, replacing: null },
            })),
          }
        : {
            type: 'forward',
            version,
            opinions: ids.map((nominationId) => ({ nominationId, recommend: true, reason: null })),
          },
    );
    return arrive(dossier.id);
  }

  async function dossier(made: NewDossier = {}): Promise<Dossier> {
    const drafted = await draft(made);
    const submitted = await submitDraft(db, {
      draftId: drafted.id,
      commandId: randomUUID(),
      acting: province.person(drafted.unitCode, 'unit-head'),
      version: 1,
      papers: drafted.papers,
      accuracyConfirmed: true,
    });
    if (isRefusal(submitted)) throw new Error(`submission was refused: ${JSON.stringify(submitted)}`);
    if (!made.stage) return state(drafted.id);
    let standing = await arrive(drafted.id);
    while (standing.route[standing.stage]?.code !== made.stage) standing = await pass(standing);
    return standing;
  }

  return { upload, draft, dossier, act, state, arrive, pass, holder };
}

export type Builder = ReturnType<typeof builder>;

function known<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`the province has no ${what}`);
  return value;
}
