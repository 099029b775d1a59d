import { randomUUID } from 'node:crypto';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
let head: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  head = await signIn(app.address, 'xa-a.unit-head');
});
afterEach(() => app.database.owner.query('UPDATE judge_clock SET offset_ms = 0'));
afterAll(() => app?.close());

type Draft = Awaited<ReturnType<Builder['draft']>>;
const submission = (draft: Draft, version = 1, papers = draft.papers) => ({
  params: { id: draft.id },
  body: { version, papers, accuracyConfirmed: true },
});

async function returned(): Promise<Dossier> {
  const dossier = await build.dossier({ stage: 'district', people: ['Lê Thị Mận', 'Trần Văn Bưởi'] });
  await build.act(dossier.id, build.holder(dossier), {
    type: 'return',
    version: dossier.version,
    reason: 'Thiếu minh chứng',
  });
  return build.state(dossier.id);
}

test('a draft says of every paper whether the original or a copy is asked for', async () => {
  const draft = await build.draft();
  const { checklist } = await clerk.call('getDraft', { params: { id: draft.id } });
  expect(checklist.find(({ item }) => item === 'submission-letter')).toMatchObject({ copies: 'original' });
});

test('autosave with an old version overwrites nothing and tells which version stands', async () => {
  const draft = await build.draft();
  const params = { id: draft.id };
  const [nominee] = draft.content.nominees;
  const added = { ...nominee, id: randomUUID(), name: 'Trần Thị Thêm' };
  const first = await clerk.call('saveDraft', {
    params,
    body: { version: 1, nominees: [...draft.content.nominees, added], papers: draft.content.papers },
  });
  expect(first.version).toBe(2);
  const stale = await head.refused('saveDraft', { params, body: { version: 1, nominees: [], papers: [] } });
  expect(stale).toMatchObject({
    status: 409,
    code: 'draft-changed',
    detail: { seen: 1, now: 2 },
  });
  expect((await clerk.call('getDraft', { params })).nominees).toHaveLength(2);
  expect(await head.refused('submitDraft', submission(draft))).toMatchObject({
    status: 409,
    code: 'draft-changed',
    detail: { seen: 1, now: 2 },
  });
});

test('ten people saving at once: one is first, nine are told', async () => {
  const draft = await build.draft();
  const body = { version: 1, ...draft.content };
  const statuses = await Promise.all(
    Array.from({ length: 10 }, async () => (await clerk.send('saveDraft', { params: { id: draft.id }, body })).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
});

test('the head confirms papers by what they are: another hash, or a paper not shown, is refused', async () => {
  const draft = await build.draft();
  const other = draft.papers.map((paper) => ({ ...paper, sha256: '0'.repeat(64) }));
  expect(await head.refused('submitDraft', submission(draft, 1, other))).toMatchObject({
    status: 409,
    code: 'papers-changed',
  });
  expect(await head.refused('submitDraft', submission(draft, 1, []))).toMatchObject({
    status: 409,
    code: 'papers-changed',
  });
  const unconfirmed = {
    params: { id: draft.id },
    body: { version: 1, papers: draft.papers, accuracyConfirmed: false },
  };
  expect(await head.refused('submitDraft', unconfirmed)).toMatchObject({ status: 422, code: 'accuracy-not-confirmed' });
});

test('an upload of another unit cannot be named', async () => {
  const theirs = await build.upload(app.province.person('XA-B', 'unit-clerk'));
  const draft = await build.draft();
  const papers = draft.content.papers.map((paper) => ({ ...paper, uploadId: theirs.id }));
  await clerk.call('saveDraft', {
    params: { id: draft.id },
    body: { version: 1, nominees: draft.content.nominees, papers },
  });
  const shown = [{ uploadId: theirs.id, sha256: theirs.sha256 }];
  expect(await head.refused('submitDraft', submission(draft, 2, shown))).toMatchObject({ code: 'upload-not-received' });
});

test('a draft is thrown away by its unit, a submitted one by nobody', async () => {
  const draft = await build.draft();
  const stranger = await signIn(app.address, 'xa-b.unit-head');
  expect((await stranger.refused('deleteDraft', { params: { id: draft.id } })).status).toBe(404);
  await clerk.call('deleteDraft', { params: { id: draft.id } });
  expect((await clerk.refused('getDraft', { params: { id: draft.id } })).status).toBe(404);
  const kept = await build.draft();
  await head.call('submitDraft', submission(kept));
  expect((await clerk.refused('deleteDraft', { params: { id: kept.id } })).status).toBe(404);
  expect(await clerk.refused('getDraft', { params: { id: kept.id } })).toMatchObject({
    status: 409,
    code: 'draft-already-submitted',
  });
});

test('the hard deadline is judged by the clock of the commit, and a refused draft is still there', async () => {
  const plan = { ...app.province.plan, code: 'HAN-CUNG', submission: { throughEndOf: '2026-12-10', hard: true } };
  const campaignId = await makeCampaign(app.database.owner, plan, 1);
  const [early, late] = [await build.draft({ campaignId }), await build.draft({ campaignId })];
  await setClock(app.database.owner, '2026-12-10T16:59:50.000Z');
  await head.call('submitDraft', submission(early));
  await setClock(app.database.owner, '2026-12-10T17:00:00.000Z');
  expect(await head.refused('submitDraft', submission(late))).toMatchObject({
    status: 422,
    code: 'submission-deadline-passed',
  });
  expect((await clerk.call('getDraft', { params: { id: late.id } })).campaign.open).toBe(false);
});

test('a resubmission after the deadline is accepted, takes a new number, and a return took none', async () => {
  const dossier = await returned();
  const numbers = async () =>
    app.db.query<{ number: number }[]>(
      'SELECT year * 100000 + number AS number FROM register_entry WHERE dossier_id = $1 ORDER BY 1',
      [dossier.id],
    );
  expect(await numbers()).toHaveLength(1);
  await app.database.owner.query(`UPDATE judge_clock SET offset_ms = 86400000::bigint * 35`);
  const params = { id: dossier.id };
  const correction = await clerk.call('getCorrection', { params });
  expect(correction).toMatchObject({ draftVersion: 0, papers: [], withdrawn: [] });
  await head.call('resubmit', {
    params,
    body: { version: correction.version, draftVersion: 0, accuracyConfirmed: true },
  });
  await build.arrive(dossier.id);
  const [first, second] = await numbers();
  expect(second?.number).toBeGreaterThan(first?.number ?? 0);
});

test('a correction replaces papers and withdraws nominees, marked for every level; the old paper stays readable', async () => {
  const dossier = await returned();
  const params = { id: dossier.id };
  const [, second] = dossier.nominations;
  const [paper] = dossier.papers;
  const upload = await build.upload(app.province.person('XA-A', 'unit-clerk'));
  const replacement = { id: randomUUID(), uploadId: upload.id, satisfies: paper?.satisfies, replaces: paper?.id };
  const withdrawn = [{ nominationId: second?.nominee.id, reason: 'Đã chuyển công tác' }];
  const saved = await clerk.call('saveCorrection', {
    params,
    body: {
      draftVersion: 0,
      papers: [
        { ...replacement, satisfies: paper?.satisfies.filter((each) => each.nominationId !== second?.nominee.id) },
      ],
      withdrawn,
    },
  });
  expect(saved.draftVersion).toBe(1);
  const body = { version: saved.version, draftVersion: 1, accuracyConfirmed: true };
  expect(await clerk.refused('resubmit', { params, body })).toMatchObject({ status: 403 });
  await head.call('resubmit', { params, body });
  await build.arrive(dossier.id);
  const district = await signIn(app.address, 'huyen-a.examiner');
  const view = await district.call('getDossier', { params });
  expect(view.row).toMatchObject({ phase: 'at-stage', resubmitted: true });
  expect(view.papers.find((each) => each.id === replacement.id)).toMatchObject({ changed: true, version: 2 });
  expect(view.papers.find((each) => each.id === paper?.id)).toMatchObject({ replacedBy: replacement.id });
  expect(view.nominations[1]?.withdrawn).toEqual({ reason: 'Đã chuyển công tác' });
  expect((await district.fetch(`/api/dossiers/${dossier.id}/papers/${paper?.id}/content`)).status).toBe(200);
});

test('a correction saved or sent with an old version overwrites nothing and tells which version stands', async () => {
  const dossier = await returned();
  const params = { id: dossier.id };
  const [, second] = dossier.nominations;
  const [paper] = dossier.papers;
  const upload = await build.upload(app.province.person('XA-A', 'unit-clerk'));
  const papers = [{ id: randomUUID(), uploadId: upload.id, satisfies: paper?.satisfies, replaces: paper?.id }];
  const withdrawn = [{ nominationId: second?.nominee.id, reason: 'Đã nghỉ hưu' }];
  const begun = await clerk.call('saveCorrection', { params, body: { draftVersion: 0, papers: [], withdrawn } });
  expect(begun).toMatchObject({ draftVersion: 1, updatedBy: expect.stringContaining('unit-clerk') });
  const stale = await head.refused('saveCorrection', {
    params,
    body: { draftVersion: 0, papers: [], withdrawn: [], note: 'Của thủ trưởng' },
  });
  expect(stale).toMatchObject({
    status: 409,
    code: 'correction-changed',
    detail: { seen: 0, now: 1 },
  });
  const again = { draftVersion: 1, papers, withdrawn: [], note: 'Đã bổ sung.' };
  const { version } = await clerk.call('saveCorrection', { params, body: again });
  const told = { status: 409, code: 'correction-changed', detail: { seen: 1, now: 2 } };
  const old = { version, draftVersion: 1, accuracyConfirmed: true };
  expect(await head.refused('resubmit', { params, body: old })).toEqual({ ...told, message: expect.any(String) });
  expect(await clerk.call('getCorrection', { params })).toMatchObject({ draftVersion: 2, note: 'Đã bổ sung.' });
  expect((await clerk.call('getDossier', { params })).row.phase).toBe('returned');
});

test('ten people saving a correction at once: one is first, nine are told', async () => {
  const dossier = await returned();
  const body = { draftVersion: 0, papers: [], withdrawn: [], note: 'cùng lúc' };
  const statuses = await Promise.all(
    Array.from(
      { length: 10 },
      async () => (await clerk.send('saveCorrection', { params: { id: dossier.id }, body })).status,
    ),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
});

test('a save beside the resubmission: either the head is told, or the one who saves; nobody saves into nothing', async () => {
  const dossiers = await Promise.all(Array.from({ length: 8 }, returned));
  const ends = await Promise.all(
    dossiers.map(async ({ id }) => {
      const params = { id };
      const kept = { papers: [], withdrawn: [] };
      const { version } = await clerk.call('saveCorrection', {
        params,
        body: { draftVersion: 0, ...kept, note: 'Một' },
      });
      const [save, resubmission] = await Promise.all([
        clerk.send('saveCorrection', { params, body: { draftVersion: 1, ...kept, note: 'Hai' } }),
        head.send('resubmit', { params, body: { version, draftVersion: 1, accuracyConfirmed: true } }),
      ]);
      return [save.status, resubmission.status];
    }),
  );
  for (const statuses of ends) expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
  const left = await app.database.owner.query<unknown[]>(
    `SELECT 1 FROM correction c JOIN dossier d ON d.id = c.dossier_id WHERE d.phase <> 'returned'`,
  );
  expect(left).toEqual([]);
});

test('a correction that an earlier return left behind is not there at the next one', async () => {
  const dossier = await build.dossier({ stage: 'district' });
  await app.database.owner.query(
    `INSERT INTO correction (dossier_id, version, content, updated_at, updated_by)
     VALUES ($1, 3, '{"papers": [], "withdrawn": [], "note": "Lần trước"}', now(), 'Người khác')`,
    [dossier.id],
  );
  const back = { type: 'return', version: dossier.version, reason: 'Thiếu minh chứng' } as const;
  await build.act(dossier.id, build.holder(dossier), back);
  const correction = await clerk.call('getCorrection', { params: { id: dossier.id } });
  expect(correction).toMatchObject({ draftVersion: 0, note: null });
});

test('a correction neither adds nor renames a nominee', async () => {
  const dossier = await returned();
  const params = { id: dossier.id };
  const naming = { draftVersion: 0, papers: [], withdrawn: [], nominees: [{ id: randomUUID(), name: 'Người mới' }] };
  expect(await clerk.refused('saveCorrection', { params, body: naming })).toMatchObject({
    status: 422,
    code: 'body-invalid',
  });
  const upload = await build.upload(app.province.person('XA-A', 'unit-clerk'));
  const satisfies = [{ item: app.province.plan.checklist[2]?.code, nominationId: randomUUID() }];
  const papers = [{ id: randomUUID(), uploadId: upload.id, satisfies, replaces: null }];
  const saved = await clerk.call('saveCorrection', { params, body: { draftVersion: 0, papers, withdrawn: [] } });
  const body = { version: saved.version, draftVersion: 1, accuracyConfirmed: true };
  expect(await head.refused('resubmit', { params, body })).toMatchObject({ status: 422, code: 'paper-item-unknown' });
});

test('the unit learns of a return, the level of an arrival, and reading a notice marks it', async () => {
  const dossier = await returned();
  for (const unit of [clerk, head]) {
    const { items } = await unit.call('listNotices');
    expect(items.find((notice) => notice.dossierId === dossier.id)).toMatchObject({ kind: 'returned', read: false });
  }
  const before = await head.call('listNotices');
  const notice = before.items.find((each) => each.dossierId === dossier.id);
  const stranger = await signIn(app.address, 'xa-b.unit-head');
  expect((await stranger.refused('readNotice', { params: { id: notice?.id ?? '' } })).status).toBe(404);
  await head.call('readNotice', { params: { id: notice?.id ?? '' } });
  expect((await head.call('listNotices')).unread).toBe(before.unread - 1);
});

test('a reminder and then lateness are told to holder and head', async () => {
  const dossier = await build.dossier({ stage: 'district' });
  const dueAt = dossier.visits[0]?.dueAt ?? '';
  const kinds = async (userName: string) =>
    (await (await signIn(app.address, userName)).call('listNotices')).items
      .filter((notice) => notice.dossierId === dossier.id)
      .map((notice) => notice.kind)
      .toSorted();
  await setClock(app.database.owner, new Date(Date.parse(dueAt) - 3_600_000).toISOString());
  await build.arrive(dossier.id);
  await setClock(app.database.owner, dueAt);
  await build.arrive(dossier.id);
  await build.arrive(dossier.id);
  expect(await kinds('huyen-a.examiner')).toEqual(['arrived', 'overdue', 'reminded']);
  expect(await kinds('huyen-a.level-head')).toEqual(['overdue', 'reminded']);
});
