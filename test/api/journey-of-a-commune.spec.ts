import { randomUUID } from 'node:crypto';
import type { DossierView } from '../../libs/contracts/views/dossier.js';
import { lastDayBefore } from '../../libs/domain/calendar/calendar-day.js';
import { advance } from '../../libs/ledger/advance.js';
import { verify } from '../../libs/ledger/verify.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const people = new Map<string, Promise<Client>>();
function as(userName: string): Promise<Client> {
  const entered = people.get(userName) ?? signIn(app.address, userName);
  people.set(userName, entered);
  return entered;
}

async function arrive(dossierId: string): Promise<void> {
  await advance(app.db, dossierId, { workflowNow: new Date().toISOString(), moveJudge: false });
}

interface Prepared {
  draftId: string;
  version: number;
  papers: { uploadId: string; sha256: string }[];
  nomineeIds: string[];
}

/** A unit prepares a collective (when it may be chosen) and a person, each line answered, as its clerk. */
async function prepare(unit: string, collective: string | null, leaveOut: readonly string[] = []): Promise<Prepared> {
  const clerk = await as(`${unit}.unit-clerk`.toLowerCase());
  const campaigns = await clerk.call('listCampaigns');
  const [campaign] = campaigns.items;
  if (!campaign) throw new Error('no campaign');
  const draft = await clerk.call('createDraft', { body: { campaignId: campaign.id } });
  const award = campaign.awards[0]?.code;
  const nominees = [
    ...(collective ? [{ kind: 'collective', id: randomUUID(), award, organisationId: collective }] : []),
    {
      kind: 'individual',
      id: randomUUID(),
      award,
      name: 'Nguyễn Văn Hoà',
      birthDate: '1980-02-28',
      position: 'Chủ tịch',
      workUnit: unit,
      partyMember: true,
      enterpriseDirector: false,
    },
  ];
  const params = { id: draft.id };
  const named = await clerk.call('saveDraft', { params, body: { version: draft.version, nominees, papers: [] } });
  const letterFile = await clerk.upload(await letter(), 'Tờ trình 26.pdf');
  const rest = await clerk.upload(await letter(), 'Các giấy tờ khác.pdf');
  const lines = named.checklist.filter((line) => !leaveOut.includes(line.item));
  const isLetter = (line: { item: string }) => line.item === named.checklist[0]?.item;
  const answered = (of: typeof lines) => of.map(({ item, nominationId }) => ({ item, nominationId }));
  const papers = [
    { id: randomUUID(), uploadId: letterFile.id, satisfies: answered(lines.filter(isLetter)) },
    { id: randomUUID(), uploadId: rest.id, satisfies: answered(lines.filter((line) => !isLetter(line))) },
  ];
  const saved = await clerk.call('saveDraft', { params, body: { version: named.version, nominees, papers } });
  return {
    draftId: draft.id,
    version: saved.version,
    papers: [letterFile, rest].map((file) => ({ uploadId: file.id, sha256: file.sha256 })),
    nomineeIds: nominees.map((nominee) => nominee.id),
  };
}

function confirm(prepared: Prepared) {
  return {
    params: { id: prepared.draftId },
    body: { version: prepared.version, papers: prepared.papers, accuracyConfirmed: true },
  };
}

async function open(who: Client, id: string): Promise<DossierView> {
  return who.call('getDossier', { params: { id } });
}

async function recommendAll(who: Client, id: string, against: { id: string; reason: string } | null = null) {
  const view = await open(who, id);
  const opinions = view.nominations.map(({ nominee }) => ({
    nominationId: nominee.id,
    recommend: nominee.id !== against?.id,
    reason: nominee.id === against?.id ? against.reason : null,
  }));
  await who.call('forward', { params: { id }, body: { version: view.version, opinions } });
  await arrive(id);
}

async function councilAndDecision(id: string, number: string): Promise<void> {
  const secretary = await as('hoi-dong-tdkt.council-secretary');
  const grid = await secretary.call('getCouncilGrid');
  const item = grid.items.find((each) => each.dossierId === id);
  if (!item) throw new Error('not in the grid');
  const results = item.nominations.map(({ nominee }) => ({
    nominationId: nominee.id,
    votesFor: item.size - 2,
    votesAgainst: 1,
    absent: 1,
    recommend: true,
  }));
  const voted = await secretary.call('recordCouncilResults', {
    body: { items: [{ dossierId: id, version: item.version, results }] },
  });
  expect(voted.items).toEqual([expect.objectContaining({ dossierId: id, accepted: true, error: null })]);
  await arrive(id);
  const office = await as('ubnd-tinh.chairman-office');
  const candidates = await office.call('listDecisionCandidates');
  const waiting = candidates.items.find((each) => each.dossierId === id);
  const signed = await office.upload(await letter(), 'Quyết định.pdf');
  const outcomes = (waiting?.nominations ?? []).map(({ nominee }, index) => ({
    dossierId: id,
    nominationId: nominee.id,
    awarded: index === 0,
    ...(index === 0 ? {} : { reason: 'Chưa đủ thành tích' }),
  }));
  const decision = await office.call('recordDecision', {
    body: { number, signedOn: '2026-03-02', uploadId: signed.id, outcomes },
  });
  expect(decision).toMatchObject({ number, dossiers: 1, applied: 1, failures: [] });
}

/** Clerk and head of the unit read the decision and what became of each nominee, and both are told of it. */
async function expectResultsRead(unit: string, id: string, number: string): Promise<void> {
  for (const role of ['unit-clerk', 'unit-head']) {
    const person = await as(`${unit}.${role}`);
    const view = await open(person, id);
    expect(view.row).toMatchObject({ phase: 'closed', awarded: 1 });
    expect(view.decisions).toEqual([expect.objectContaining({ number, signedOn: '2026-03-02' })]);
    const [first, ...others] = view.nominations.map(({ outcome }) => outcome);
    expect(first).toMatchObject({ awarded: true });
    expect(others).toEqual([expect.objectContaining({ awarded: false, reason: 'Chưa đủ thành tích' })]);
    const { items } = await person.call('listNotices');
    expect(items.filter(({ dossierId }) => dossierId === id).map(({ kind }) => kind)).toContain('decided');
  }
}

describe('a dossier of a commune', () => {
  let id = '';

  it('is prepared by the clerk and may be submitted by the head alone', async () => {
    const prepared = await prepare('XA-A', app.province.organisation('DANG-XA-A'));
    const clerk = await as('xa-a.unit-clerk');
    const head = await as('xa-a.unit-head');
    expect((await clerk.call('getDraft', { params: { id: prepared.draftId } })).maySubmit).toBe(false);
    expect(await clerk.refused('submitDraft', confirm(prepared))).toMatchObject({
      status: 403,
      code: 'permission-missing',
    });
    const view = await head.call('getDraft', { params: { id: prepared.draftId } });
    expect(view).toMatchObject({ maySubmit: true, problems: [] });
    expect(view.notChecked.length).toBeGreaterThan(0);
    expect(view.checklist.every((line) => line.paperId)).toBe(true);
    const accepted = await head.call('submitDraft', confirm(prepared));
    expect(accepted.code).toMatch(/^HG-\d{4}-.$/);
    id = accepted.id;
  });

  it('is on its way to its own district until the route has carried it there', async () => {
    const district = await as('huyen-a.examiner');
    expect((await open(district, id)).row.phase).toBe('in-transit');
    expect((await (await as('huyen-b.examiner')).refused('getDossier', { params: { id } })).status).toBe(404);
    await arrive(id);
    const view = await open(district, id);
    expect(view.row).toMatchObject({ phase: 'at-stage', stageCode: 'district', dueMark: 'in-time' });
    expect(view.stages[0]).toMatchObject({ state: 'current', arrivalNumber: 1, holder: { name: expect.any(String) } });
    expect(view.stampedCopies).toEqual([expect.objectContaining({ arrivalNumber: 1, state: 'due' })]);
    expect(view.nextStageLabel).toBe('Ban Thi đua - Khen thưởng');
  });

  it('cannot be forwarded with a nomination that nobody has decided, which is named', async () => {
    const district = await as('huyen-a.examiner');
    const view = await open(district, id);
    const refusal = await district.refused('forward', {
      params: { id },
      body: { version: view.version, opinions: [] },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'nomination-undecided' });
    expect(refusal.message).toContain('Nguyễn Văn Hoà');
  });

  it('travels with a nomination that is not recommended, marked with its reason', async () => {
    const district = await as('huyen-a.examiner');
    const [, person] = (await open(district, id)).nominations;
    await recommendAll(district, id, { id: person?.nominee.id ?? '', reason: 'Thiếu minh chứng' });
    const office = await as('ban-tdkt.examiner');
    const view = await open(office, id);
    expect(view.row).toMatchObject({ stageCode: 'emulation-office', from: 'UBND huyện An Bình' });
    expect(JSON.stringify(view.nominations[1])).toContain('Thiếu minh chứng');
    const unit = await open(await as('xa-a.unit-clerk'), id);
    expect(JSON.stringify(unit)).not.toContain('Thiếu minh chứng');
  });

  it('shows where it was with the real dates, who has it, and where it goes with the planned ones', async () => {
    const [was, is, ...comes] = (await open(await as('ban-tdkt.examiner'), id)).stages;
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    expect(was).toMatchObject({ state: 'done', arrivedAt: instant, leftAt: instant, late: false, holder: null });
    const organisation = 'Ban Thi đua - Khen thưởng Thử';
    expect(is).toMatchObject({ state: 'current', organisation, arrivedAt: instant, leftAt: null });
    expect(is).toMatchObject({ holder: { name: `examiner của ${organisation}` }, dueAt: instant });
    expect(is?.plannedDay).toBe(lastDayBefore(is?.dueAt ?? ''));
    expect(comes.map(({ state, arrivedAt }) => [state, arrivedAt])).toEqual(comes.map(() => ['next', null]));
    // Nothing bounds the council and the chairman, so nothing is promised of them.
    const planned = [is, ...comes].map((stage) => stage?.plannedDay ?? 'none');
    expect(planned).toHaveLength(4);
    expect(planned).toEqual(planned.toSorted());
    expect(planned.slice(2)).toEqual(['none', 'none']);
  });

  it('lets the emulation office and the Party office read each other', async () => {
    const office = await as('ban-tdkt.examiner');
    await recommendAll(office, id, null);
    const party = await as('vp-tinh-uy.examiner');
    const view = await open(party, id);
    const [first] = view.nominations;
    await party.call('recordOpinion', {
      params: { id },
      body: {
        version: first?.version,
        nominationId: first?.nominee.id,
        recommend: false,
        reason: 'Văn phòng Tỉnh ủy đề nghị cân nhắc',
      },
    });
    expect(JSON.stringify((await open(office, id)).nominations)).toContain('Văn phòng Tỉnh ủy đề nghị cân nhắc');
    const district = await open(await as('huyen-a.examiner'), id);
    expect(JSON.stringify(district)).not.toContain('Văn phòng Tỉnh ủy đề nghị cân nhắc');
    await recommendAll(party, id, null);
  });

  it('is voted on and decided, and the unit sees the result of each nominee with the reason', async () => {
    await councilAndDecision(id, '123/QĐ-UBND');
    await expectResultsRead('xa-a', id, '123/QĐ-UBND');
  });

  it('leaves a sound installation', async () => {
    expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
  });
});

describe('a dossier of an enterprise', () => {
  it('is refused without the three confirmations, then goes straight to the emulation office and to the end', async () => {
    const confirmations = app.province.plan.checklist.filter((item) => item.when).map((item) => item.code);
    const without = await prepare('CONG-TY', app.province.organisation('CONG-TY'), confirmations);
    const head = await as('cong-ty.unit-head');
    const refusal = await head.refused('submitDraft', confirm(without));
    expect(refusal).toMatchObject({ status: 422, code: 'paper-missing' });
    expect(refusal.message).toContain('Xác nhận của cơ quan thuế của Công ty Mía đường Thử');
    expect(refusal.message).toContain('Xác nhận bảo hiểm xã hội');
    expect(refusal.message).toContain('Xác nhận bảo hiểm y tế');
    const { id } = await head.call(
      'submitDraft',
      confirm(await prepare('CONG-TY', app.province.organisation('CONG-TY'))),
    );
    await arrive(id);
    const office = await as('ban-tdkt.examiner');
    expect((await open(office, id)).row).toMatchObject({ stageCode: 'emulation-office', from: null });
    await recommendAll(office, id);
    await recommendAll(await as('vp-tinh-uy.level-head'), id);
    await councilAndDecision(id, '124/QĐ-UBND');
    await expectResultsRead('cong-ty', id, '124/QĐ-UBND');
  });
});

describe('a dossier of a department, and one of a district', () => {
  it.each([
    ['SO', '125/QĐ-UBND'],
    ['HUYEN-A', '126/QĐ-UBND'],
  ])('%s: goes straight to the emulation office and to the end', async (unit, number) => {
    const head = await as(`${unit}.unit-head`.toLowerCase());
    const { id } = await head.call('submitDraft', confirm(await prepare(unit, app.province.organisation(unit))));
    await arrive(id);
    const view = await open(await as('ban-tdkt.examiner'), id);
    expect(view.stages.map((stage) => stage.code)).not.toContain('district');
    expect(view.row.stageCode).toBe('emulation-office');
    await recommendAll(await as('ban-tdkt.examiner'), id);
    await recommendAll(await as('vp-tinh-uy.examiner'), id);
    await councilAndDecision(id, number);
    await expectResultsRead(unit.toLowerCase(), id, number);
  });
});
