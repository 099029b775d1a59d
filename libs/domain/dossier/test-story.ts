import { shippedCalendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import type { HappenedEvents } from '../campaign/bound.js';
import type { FrozenStage } from '../campaign/route.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { RegimeTable } from '../regimes/legal-regime.js';
import { fold } from './apply.js';
import type { Command, PersonCommand, Submission } from './command.js';
import { decide } from './decide.js';
import type { Actor, ArrivalNumber, Dossier } from './dossier.js';
import type { BroughtPaper, DossierEvent, RecordedEvent } from './event.js';
import type { IndividualNominee } from './nominee.js';

/** Pure material of the domain's tests: a route of five bodies, their people, and a story that commands are told to. */
export const province = { u: 'unit', d: 'district', e: 'office', p: 'party', c: 'council', h: 'chair' };

export function actor(organisationId: string, role: string): Actor {
  return {
    personId: `${organisationId}-${role}`,
    personName: `Người ${role}`,
    appointmentId: `${organisationId}-${role}-1`,
    organisationId,
    organisationName: organisationId,
    role,
    title: role,
  };
}

export const head = actor(province.u, 'unit-head');

const examined: Omit<FrozenStage, 'code' | 'organisationId'> = {
  label: 'Bước',
  publicLabel: 'Bước',
  organisationName: 'Cơ quan',
  kind: 'examine',
  holderRole: 'examiner',
  headRole: 'level-head',
  actingRoles: ['examiner', 'level-head'],
  register: 'incoming',
  stamp: true,
  mayReturn: true,
  jointWith: [],
  due: { workingDays: 3 },
  reminders: [2, 1],
};

export function stage(code: string, organisationId: string, differs: Partial<FrozenStage> = {}): FrozenStage {
  return { ...examined, code, organisationId, label: `Bước ${code}`, ...differs };
}

export const fiveStages: readonly FrozenStage[] = [
  stage('one', province.d),
  stage('two', province.e),
  stage('three', province.p, { kind: 'joint-review', jointWith: ['two'] }),
  stage('four', province.c, {
    kind: 'council',
    holderRole: 'council-secretary',
    actingRoles: ['council-secretary'],
    register: 'none',
    stamp: false,
    mayReturn: false,
    councilSize: 15,
    due: {},
  }),
  stage('five', province.h, {
    kind: 'decide',
    holderRole: 'chairman-office',
    actingRoles: ['chairman-office'],
    mayReturn: false,
    due: {},
  }),
];

export function person(id: string, name: string, differs: Partial<IndividualNominee> = {}): IndividualNominee {
  return {
    kind: 'individual',
    id,
    name,
    birthDate: '1980-01-31',
    position: 'Công chức',
    workUnit: 'UBND xã',
    partyMember: true,
    enterpriseDirector: false,
    award: 'award',
    ...differs,
  };
}

export function paper(id: string, satisfies: BroughtPaper['satisfies'], replaces: string | null = null): BroughtPaper {
  return {
    id,
    uploadId: `upload-${id}`,
    objectKey: `documents/${id}`,
    fileName: `${id}.pdf`,
    sha256: id.padEnd(64, '0'),
    size: 9,
    signed: false,
    encrypted: false,
    satisfies,
    replaces,
  };
}

export const submission: Submission = {
  type: 'submit',
  code: 'HG-0001-A',
  campaign: {
    id: 'campaign',
    code: 'C',
    version: 1,
    name: 'Đợt',
    legalRegime: 'L',
    awards: [{ code: 'award', name: 'Bằng khen' }],
  },
  unit: { id: province.u, name: 'UBND xã An Lạc', kind: 'k', parentId: province.d },
  route: fiveStages,
  checklist: [
    { code: 'letter', label: 'Tờ trình', per: 'submission', citation: 'IV.2', stamped: true },
    { code: 'report', label: 'Báo cáo', per: 'nomination', citation: 'IV.2' },
  ],
  notChecked: [],
  quota: [],
  facts: [],
  promises: [],
  blockingSteps: [],
  awards: ['award'],
  opensAt: null,
  closesAt: '2026-03-31T17:00:00.000Z',
  hard: true,
  accuracyConfirmed: true,
  nominees: [person('a', 'Nguyễn Văn Hoà'), person('b', 'Trần Thị Bé')],
  relatedOrganisationIds: ['related'],
  papers: [
    paper('letter-1', [{ item: 'letter', nominationId: null }]),
    paper('report-a', [{ item: 'report', nominationId: 'a' }]),
    paper('report-b', [{ item: 'report', nominationId: 'b' }]),
  ],
};

/** Monday 2 March 2026, 9:00 in Vietnam. */
export const monday = '2026-03-02T02:00:00.000Z';

/** A log being written: `tell` judges a command, appends what happened and gives it. */
export class Story {
  private log: readonly RecordedEvent[] = [];
  private arrivals = 0;
  now = monday;
  /** the table that arrivals settle a regime with */
  regimes: RegimeTable = { version: 1, regimes: [] };
  /** the days of the plan's events as they are known now */
  happened: HappenedEvents = {};

  get dossier(): Dossier {
    const dossier = fold('dossier', this.log);
    if (!dossier) throw new Error('nothing has happened yet');
    return dossier;
  }

  /** What the command comes to, without appending it. */
  ask(command: Command, by: Actor | null): readonly DossierEvent[] | Refusal {
    return decide(fold('dossier', this.log), command, {
      now: this.now,
      actor: by,
      calendar: shippedCalendar,
      regimes: this.regimes,
      happened: this.happened,
      arrivalNumber: this.nextNumber(),
    });
  }

  tell(command: Command, by: Actor | null = null): readonly DossierEvent[] {
    const events = this.ask(command, by);
    if (isRefusal(events)) throw new Error(`${command.type} was refused: ${JSON.stringify(events)}`);
    const from = this.log.length;
    this.log = [
      ...this.log,
      ...events.map((event, index): RecordedEvent => ({ sequence: from + index + 1, at: this.now, by, event })),
    ];
    this.arrivals += events.filter((event) => event.type === 'arrived').length;
    return events;
  }

  submit(differs: Partial<Submission> = {}): this {
    this.tell({ ...submission, ...differs }, head);
    this.tell({ type: 'advance' });
    return this;
  }

  /** The person who acts at the current stage. */
  get here(): Actor {
    const standing = this.dossier.route[this.dossier.stage];
    if (!standing) throw new Error('no stage');
    return actor(standing.organisationId, standing.actingRoles[0] ?? '');
  }

  /** Everything recommended (or voted for) and on to the next stage. */
  pass(): this {
    const { dossier } = this;
    const kind = dossier.route[dossier.stage]?.kind;
    this.tell(kind === 'council' ? votesFor(dossier) : recommendation(dossier), this.here);
    this.tell({ type: 'advance' });
    return this;
  }

  passTo(code: string): this {
    while (this.dossier.route[this.dossier.stage]?.code !== code) this.pass();
    return this;
  }

  private nextNumber(): ArrivalNumber | null {
    const dossier = fold('dossier', this.log);
    const standing = dossier?.route[dossier.stage];
    return dossier?.phase === 'in-transit' && standing?.register === 'incoming'
      ? { organisationId: standing.organisationId, year: 2026, number: this.arrivals + 1 }
      : null;
  }
}

export function recommendation(dossier: Dossier): Extract<PersonCommand, { type: 'forward' }> {
  return {
    type: 'forward',
    version: dossier.version,
    opinions: activeIds(dossier).map((nominationId) => ({ nominationId, recommend: true, reason: null })),
  };
}

export function votesFor(
  dossier: Dossier,
  differs: Partial<Extract<PersonCommand, { type: 'record-council-results' }>['results'][number]> = {},
): Extract<PersonCommand, { type: 'record-council-results' }> {
  return {
    type: 'record-council-results',
    version: dossier.version,
    results: activeIds(dossier).map((nominationId) => ({
      nominationId,
      ...{ votesFor: 12, votesAgainst: 2, absent: 1, recommend: true, note: null, replacing: null },
      ...differs,
    })),
  };
}

export function activeIds(dossier: Dossier): readonly string[] {
  return dossier.nominations.filter((each) => !each.withdrawn).map((each) => each.nominee.id);
}

export const signed = { id: 'decision', organisationId: province.h, number: '12/QĐ-UBND', signedOn: '2026-04-01' };
