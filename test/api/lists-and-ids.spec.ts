import { randomUUID } from 'node:crypto';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { draftAtApi } from '../support/draft-at-api.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
let head: Client;
let examiner: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  head = await signIn(app.address, 'xa-a.unit-head');
  examiner = await signIn(app.address, 'huyen-a.examiner');
});
afterAll(() => app?.close());

const vietnamese = /[à-ỹđ]/i;
const twice = { status: 422, code: 'listed-twice', message: expect.stringMatching(vietnamese) };
const idsOf = (dossier: Dossier) => dossier.nominations.map(({ nominee }) => nominee.id);
const upload = (who: Client) => who.upload(smallPdf(randomUUID()));
const content = async (dossierId: string, paperId: string, event?: number) => {
  const query = event === undefined ? '' : `?event=${event}`;
  const answer = await examiner.fetch(`/api/dossiers/${dossierId}/papers/${paperId}/content${query}`);
  return answer.status === 200 ? await answer.text() : answer.status;
};

/** A dossier that the first level has given back, with the version its unit answers. */
async function returned(people?: readonly string[]): Promise<Dossier> {
  const dossier = await build.dossier({ stage: 'district', ...(people ? { people } : {}) });
  const body = { version: dossier.version, reason: 'Bổ sung giấy tờ' };
  await examiner.call('returnToUnit', { params: { id: dossier.id }, body });
  return build.state(dossier.id);
}

describe('ids that clients make are new in the dossier', () => {
  test('a corrected paper under the id of a standing one, of a replaced one, or of a level’s own is refused by the file’s name', async () => {
    const dossier = await returned();
    const [standing] = dossier.papers;
    const levelPaper = randomUUID();
    await app.database.owner.query(`UPDATE dossier SET state = jsonb_set(state, '{levelPapers}', $2) WHERE id = $1`, [
      dossier.id,
      JSON.stringify([
        { ...standing, id: levelPaper, stage: 'district', code: 'TO-TRINH', label: 'Tờ trình', sequence: 2 },
      ]),
    ]);
    const file = await clerk.upload(smallPdf(randomUUID()), 'Bản sửa.pdf');
    const save = (id: string, replaces: string | null) =>
      clerk.refused('saveCorrection', {
        params: { id: dossier.id },
        body: {
          draftVersion: 0,
          papers: [{ id, uploadId: file.id, satisfies: standing?.satisfies, replaces }],
          withdrawn: [],
        },
      });
    const taken = { status: 409, code: 'paper-id-taken', message: expect.stringContaining('Bản sửa.pdf') };
    expect(await save(levelPaper, null)).toMatchObject(taken);
    expect(await save(standing?.id ?? '', null)).toMatchObject(taken);
    expect(await save(standing?.id ?? '', standing?.id ?? '')).toMatchObject(taken);
  });

  test('a correction kept from before, under a taken id, is refused when it is sent', async () => {
    const dossier = await returned();
    const [standing] = dossier.papers;
    const file = await upload(clerk);
    const kept = {
      papers: [{ id: standing?.id, uploadId: file.id, satisfies: standing?.satisfies, replaces: standing?.id }],
      withdrawn: [],
      note: null,
    };
    await app.database.owner.query(
      `INSERT INTO correction (dossier_id, version, content, updated_at, updated_by) VALUES ($1, 1, $2, now(), 'thử')`,
      [dossier.id, JSON.stringify(kept)],
    );
    const body = { version: dossier.version, draftVersion: 1, accuracyConfirmed: true };
    expect(await head.refused('resubmit', { params: { id: dossier.id }, body })).toMatchObject({
      status: 409,
      code: 'paper-id-taken',
    });
  });

  test('papers of one id in old data are each served by the event that brought them', async () => {
    const dossier = await build.dossier({ stage: 'district' });
    const [first] = dossier.papers;
    const other = await upload(clerk);
    const [row] = await app.db.query<{ object_key: string; size: string; sha256: string }[]>(
      'SELECT object_key, size, sha256 FROM upload WHERE id = $1',
      [other.id],
    );
    const second = { ...first, objectKey: row?.object_key, size: Number(row?.size), sha256: row?.sha256, since: 2 };
    await app.database.owner.query(`UPDATE dossier SET state = jsonb_set(state, '{papers}', $2) WHERE id = $1`, [
      dossier.id,
      JSON.stringify([second, ...dossier.papers]),
    ]);
    const view = await examiner.call('getDossier', { params: { id: dossier.id } });
    expect(view.papers.map(({ id, event }) => ({ id, event }))).toEqual([
      { id: first?.id, event: 2 },
      { id: first?.id, event: 1 },
    ]);
    const [one, two, unnamed] = [
      await content(dossier.id, first?.id ?? '', 1),
      await content(dossier.id, first?.id ?? '', 2),
      await content(dossier.id, first?.id ?? ''),
    ];
    expect(two).not.toBe(one);
    expect(unnamed).toBe(one);
    expect(await content(dossier.id, first?.id ?? '', 3)).toBe(404);
  });
});

describe('nothing stands twice in a list', () => {
  test('a draft: nominees, papers, lines of a paper, facts and promises', async () => {
    const { id, saved, nominees, papers } = await draftAtApi({ clerk, head, campaignId: app.province.campaignId }, [
      { name: 'Lê Văn Một' },
    ]);
    const [nominee] = nominees;
    const [paper] = papers;
    if (!nominee || !paper) throw new Error('the draft is empty');
    const facts = { nomineeId: nominee.id, ratings: [], targets: [], figures: [], coverage: [] };
    const promise = { item: 'X', nominationId: null, by: '2030-01-01' };
    const rating = { year: 2024, value: 'GOOD' };
    const save = (differs: object) =>
      clerk.refused('saveDraft', { params: { id }, body: { version: saved.version, nominees, papers, ...differs } });
    expect(await save({ nominees: [nominee, { ...nominee, name: 'Lê Văn Hai' }] })).toMatchObject(twice);
    expect(await save({ nominees: [nominee, { ...nominee, id: nominee.id.toUpperCase() }] })).toMatchObject(twice);
    expect(await save({ papers: [paper, { ...paper, satisfies: [] }] })).toMatchObject(twice);
    expect(await save({ papers: [{ ...paper, satisfies: [...paper.satisfies, paper.satisfies[0]] }] })).toMatchObject(
      twice,
    );
    expect(await save({ facts: [facts, { ...facts, since: '2020-01-01' }] })).toMatchObject(twice);
    expect(await save({ facts: [{ ...facts, ratings: [rating, { ...rating, value: 'EXCELLENT' }] }] })).toMatchObject(
      twice,
    );
    expect(await save({ promises: [promise, { ...promise, by: '2031-01-01' }] })).toMatchObject(twice);
    expect(await save({ nominees: [nominee, { ...nominee, id: nominee.id.toUpperCase() }] })).toMatchObject({
      message: expect.stringContaining('một trường hợp đề nghị'),
    });
  });

  test.each([
    [
      'two nominees of one id',
      (draft: Drafted) => ({ ...draft, nominees: [draft.nominees[0], { ...draft.nominees[0], name: 'Khác' }] }),
    ],
    ['two papers of one id', (draft: Drafted) => ({ ...draft, papers: [draft.papers[0], draft.papers[0]] })],
  ])('a draft kept from before with %s is refused at submission, not broken by it', async (_what, doubled) => {
    const draft = await build.draft();
    await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [
      draft.id,
      JSON.stringify(doubled(draft.content)),
    ]);
    const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
    expect(await head.refused('submitDraft', { params: { id: draft.id }, body })).toMatchObject(twice);
  });

  test('opinions of a forwarding, withdrawals of a correction', async () => {
    const dossier = await build.dossier({ stage: 'district', people: ['A An', 'B Bé'] });
    const [first, second] = idsOf(dossier);
    const opinion = { nominationId: first, recommend: true };
    const opinions = [
      opinion,
      { nominationId: second, recommend: true },
      { ...opinion, recommend: false, reason: 'Không' },
    ];
    const forwarded = { params: { id: dossier.id }, body: { version: dossier.version, opinions } };
    expect(await examiner.refused('forward', forwarded)).toMatchObject(twice);
    const back = await returned(['A An', 'B Bé']);
    const [gone] = idsOf(back);
    const withdrawn = [
      { nominationId: gone, reason: 'Một' },
      { nominationId: gone, reason: 'Hai' },
    ];
    const body = { draftVersion: 0, papers: [], withdrawn };
    expect(await clerk.refused('saveCorrection', { params: { id: back.id }, body })).toMatchObject(twice);
  });

  test('council: 15 to 0 and 0 to 15 for one nominee in one body, and one dossier twice', async () => {
    const secretary = await signIn(app.address, 'hoi-dong-tdkt.council-secretary');
    const dossier = await build.dossier({ stage: 'provincial-council', people: ['A An', 'B Bé'] });
    const [nominationId] = idsOf(dossier);
    const vote = { nominationId, votesFor: 15, votesAgainst: 0, absent: 0, recommend: true };
    const against = { ...vote, votesFor: 0, votesAgainst: 15, recommend: false, note: 'Không đạt' };
    const item = { dossierId: dossier.id, version: dossier.version, results: [vote] };
    const record = (items: unknown[]) => secretary.refused('recordCouncilResults', { body: { items } });
    expect(await record([{ ...item, results: [vote, against] }])).toMatchObject(twice);
    expect(await record([item, { ...item, dossierId: dossier.id.toUpperCase(), results: [against] }])).toMatchObject(
      twice,
    );
    expect((await build.state(dossier.id)).nominations.map(({ council }) => council)).toEqual([null, null]);
  });

  test('a decision that awards and does not award one nominee takes no number', async () => {
    const office = await signIn(app.address, 'ubnd-tinh.chairman-office');
    const dossier = await build.dossier({ stage: 'chairman' });
    const [nominationId] = idsOf(dossier);
    const outcome = { dossierId: dossier.id, nominationId, awarded: true, reason: null };
    const body = {
      number: '77/QĐ-UBND',
      signedOn: '2026-05-04',
      uploadId: (await upload(office)).id,
      outcomes: [outcome, { ...outcome, awarded: false, reason: 'Không' }],
    };
    expect(await office.refused('recordDecision', { body })).toMatchObject(twice);
    const decided = await office.call('recordDecision', { body: { ...body, outcomes: [outcome] } });
    expect(decided).toMatchObject({ awarded: 1, notAwarded: 0 });
  });

  test('every other body: what the head saw, reminders, units sent on, parts of an act, effects', async () => {
    const draft = await build.draft();
    const [seen] = draft.papers;
    const submission = { version: 1, papers: [seen, seen], accuracyConfirmed: true };
    expect(await head.refused('submitDraft', { params: { id: draft.id }, body: submission })).toMatchObject(twice);
    const unit = app.province.organisation('XA-A');
    const params = {
      id: await makeCampaign(app.database.owner, { ...app.province.plan, code: 'CUA-PHONG', owner: 'PHONG' }, 1),
    };
    const owner = await signIn(app.address, 'phong.campaign-owner');
    const reminder = { unitIds: [unit, unit.toUpperCase()], about: 'registration' };
    expect(await owner.refused('remindUnits', { params, body: reminder })).toMatchObject(twice);
    const administrator = await signIn(app.address, 'phong.administrator');
    const act = {
      id: randomUUID(),
      effectiveOn: '2030-01-01',
      basis: 'Nghị quyết 1',
      act: {
        kind: 'merge',
        predecessors: [unit, unit],
        into: { organisationId: app.province.organisation('XA-B'), name: null },
      },
    };
    expect(await administrator.refused('previewOrganisationAct', { body: act })).toMatchObject(twice);
    const operator = await signIn(app.address, 'phong.operator');
    const effect = randomUUID();
    expect(await operator.refused('retryEffects', { body: { effectIds: [effect, effect] } })).toMatchObject(twice);
  });
});

type Drafted = Awaited<ReturnType<Builder['draft']>>['content'];

test('a half-written list of targets is kept: an empty line is no double of another', async () => {
  const { id, saved, nominees, papers } = await draftAtApi({ clerk, head, campaignId: app.province.campaignId }, [
    { name: 'Lê Văn Nháp' },
  ]);
  const target = { label: '', planned: '1', actual: '1' };
  const facts = [{ nomineeId: nominees[0]?.id, ratings: [], targets: [target, target], figures: [], coverage: [] }];
  await clerk.call('saveDraft', { params: { id }, body: { version: saved.version, nominees, papers, facts } });
});
