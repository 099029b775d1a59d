import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

const idsOf = (dossier: Dossier) => dossier.nominations.map(({ nominee }) => nominee.id);
const as = (userName: string): Promise<Client> => signIn(app.address, userName);

describe('lists', () => {
  let hoa: Dossier;
  let other: Dossier;
  beforeAll(async () => {
    hoa = await build.dossier({
      stage: 'district',
      people: ['Nguyễn Văn Hoà', 'Nguyễn Văn Hòa'.normalize('NFD')].slice(0, 1),
    });
    await build.dossier({ stage: 'district', people: ['Nguyễn Văn Hòa'] });
    other = await build.dossier({ unit: 'XA-B', stage: 'district', people: ['Nguyễn Văn Hoà'] });
  });

  test('«nguyen van hoa» finds Hoà and Hòa, and only what the reader may see', async () => {
    const found = await (await as('huyen-a.examiner')).call('listDossiers', { query: { q: 'nguyen van hoa' } });
    expect(found.items.flatMap((row) => row.matched).toSorted()).toEqual(
      ['Nguyễn Văn Hoà', 'Nguyễn Văn Hòa'].toSorted(),
    );
    expect(found).toMatchObject({ total: 2, counts: { visible: 2, mine: 2 } });
    expect(found.items.map((row) => row.id)).not.toContain(other.id);
    const everything = await (await as('phong.coordinator')).call('listDossiers', { query: { q: 'Hoà' } });
    expect(everything.total).toBe(3);
    expect((await (await as('ban-tdkt.examiner')).call('listDossiers')).counts.visible).toBe(0);
    expect((await (await as('cong-ty.unit-head')).call('listDossiers')).counts.visible).toBe(0);
  });

  test.each(['mine', 'office', 'elsewhere', 'done', 'all'])(
    'the tab «%s» answers for everybody who reads dossiers',
    async (tab) => {
      for (const userName of ['huyen-a.examiner', 'xa-a.unit-clerk', 'phong.auditor', 'ubnd-tinh.chairman-office'])
        await (await as(userName)).call('listDossiers', {
          query: { tab, due: 'overdue,soon,in-time,none', phase: 'at-stage,returned' },
        });
    },
  );

  test('filters name only what occurs in what the reader sees', async () => {
    const options = await (await as('huyen-a.examiner')).call('getFilterOptions');
    expect(options.units.map((unit) => unit.name)).toEqual(['UBND xã An Lạc']);
    expect(options.stages.map((stage) => stage.label)).toContain('Văn phòng Tỉnh ủy');
  });

  test('bytes are given whole and by range to who sees the dossier, to nobody else', async () => {
    const path = `/api/dossiers/${hoa.id}/papers/${hoa.papers[0]?.id}/content`;
    const district = await as('huyen-a.examiner');
    const whole = Buffer.from(await (await district.fetch(path)).arrayBuffer());
    expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
    const part = await district.fetch(path, { headers: { range: 'bytes=1-3' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 1-3/${whole.length}`,
      'PDF',
    ]);
    const tail = await district.fetch(path, { headers: { range: 'bytes=-6' } });
    expect(await tail.text()).toBe(whole.subarray(-6).toString());
    expect((await district.fetch(path, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
    for (const userName of ['huyen-b.examiner', 'ban-tdkt.examiner', 'xa-b.unit-head'])
      expect((await (await as(userName)).fetch(path)).status).toBe(404);
  });

  test('the receipt is a PDF for the unit', async () => {
    const answer = await (await as('xa-a.unit-clerk')).fetch(`/api/dossiers/${hoa.id}/receipt`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('what changes is told within three seconds to who may see it, and not to others', async () => {
    const stop = new AbortController();
    const heard = async (userName: string) => {
      const answer = await (await as(userName)).fetch('/api/events', { signal: stop.signal });
      const state = { text: '' };
      void (async () => {
        const decoder = new TextDecoder();
        for await (const chunk of answer.body ?? []) state.text += decoder.decode(chunk);
      })().catch(() => undefined);
      return state;
    };
    const [district, stranger, coordinator] = [
      await heard('huyen-a.examiner'),
      await heard('huyen-b.examiner'),
      await heard('phong.coordinator'),
    ];
    await sleep(1_500);
    const { id } = await build.dossier({ stage: 'district' });
    for (const until = Date.now() + 3_000; !district.text.includes(id) && Date.now() < until; ) await sleep(50);
    await sleep(200);
    expect(district.text).toContain(id);
    expect(coordinator.text).toContain(id);
    expect(stranger.text).not.toContain(id);
    stop.abort();
  });

  test('a stage that nobody holds is shown to the operator, and the dossier has arrived all the same', async () => {
    const organisation = app.province.organisation('HUYEN-B');
    await app.database.owner.query(
      `UPDATE appointment SET valid_to = '2025-01-01' WHERE organisation_id = $1 AND role = 'examiner'`,
      [organisation],
    );
    const view = await (await as('phong.coordinator')).call('getDossier', { params: { id: other.id } });
    expect(view.row).toMatchObject({ phase: 'at-stage', holder: null });
    const operations = await (await as('phong.operator')).call('getOperations');
    expect(operations.unassigned.map((each) => each.dossierId)).toContain(other.id);
    expect(operations.servers.find((server) => server.code === 'temporal')).toMatchObject({ state: 'down' });
  });
});

test('a failed effect becomes due again when the operator tries it again', async () => {
  const dossier = await build.dossier({ stage: 'district' });
  await app.database.owner.query(
    `UPDATE effect SET state = 'failed', reason = 'object-store: away' WHERE dossier_id = $1`,
    [dossier.id],
  );
  const operator = await as('phong.operator');
  const failed = (await operator.call('getOperations')).effects.find((effect) => effect.dossierId === dossier.id);
  expect(failed).toMatchObject({ state: 'failed', reason: expect.any(String) });
  await operator.call('retryEffects', { body: { effectIds: [failed?.id] } });
  const [row] = await app.db.query<{ state: string }[]>('SELECT state FROM effect WHERE id = $1', [failed?.id]);
  expect(row?.state).toBe('due');
});

test('the council: sums that are wrong are refused dossier by dossier, a result is replaced with a reason', async () => {
  const secretary = await as('hoi-dong-tdkt.council-secretary');
  const [right, wrong] = [
    await build.dossier({ stage: 'provincial-council', people: ['A An', 'B Bé'] }),
    await build.dossier({ stage: 'provincial-council' }),
  ];
  const vote = (nominationId: string | undefined, votesFor: number, replacing: string | null = null) => ({
    nominationId,
    ...{ votesFor, votesAgainst: 15 - votesFor, absent: 0, recommend: true, replacing },
  });
  const [first] = idsOf(right);
  const send = (items: unknown[]) => secretary.call('recordCouncilResults', { body: { items } });
  const answer = await send([
    { dossierId: right.id, version: right.version, results: [vote(first, 12)] },
    { dossierId: wrong.id, version: wrong.version, results: [{ ...vote(idsOf(wrong)[0], 12), absent: 1 }] },
  ]);
  expect(answer.items).toEqual([
    expect.objectContaining({ accepted: true }),
    expect.objectContaining({ accepted: false, error: expect.objectContaining({ code: 'votes-do-not-add-up' }) }),
  ]);
  const version = answer.items[0]?.version ?? 0;
  const again = await send([{ dossierId: right.id, version, results: [vote(first, 11)] }]);
  expect(again.items[0]?.error?.code).toBe('result-already-recorded');
  await send([{ dossierId: right.id, version, results: [vote(first, 11, 'Kiểm phiếu lại')] }]);
  const grid = (await secretary.call('getCouncilGrid')).items.find((item) => item.dossierId === right.id);
  expect(grid?.nominations[0]?.council).toMatchObject({ votesFor: 11, replacedBecause: 'Kiểm phiếu lại' });
});

test('a decision: its number is one of its kind in a year, sending it again changes nothing, it resumes, its number is corrected', async () => {
  const office = await as('ubnd-tinh.chairman-office');
  const dossiers = [await build.dossier({ stage: 'chairman' }), await build.dossier({ stage: 'chairman' })];
  const file = await build.upload(app.province.person('UBND-TINH', 'chairman-office'));
  const outcomes = dossiers.map((dossier) => ({
    dossierId: dossier.id,
    nominationId: idsOf(dossier)[0],
    awarded: true,
  }));
  const body = (number: string, some = outcomes, signedOn = '2026-05-04') => ({
    number,
    signedOn,
    uploadId: file.id,
    outcomes: some,
  });
  expect(await office.refused('recordDecision', { body: body('1', []) })).toMatchObject({ code: 'decision-empty' });
  expect(
    await office.refused('recordDecision', {
      body: body(
        '1',
        outcomes.map((each) => ({ ...each, awarded: false })),
      ),
    }),
  ).toMatchObject({ code: 'reason-missing' });
  const key = randomUUID();
  const first = await office.call('recordDecision', { body: body('45/QĐ-UBND', outcomes.slice(0, 1)), key });
  expect(await office.call('recordDecision', { body: body('45/QĐ-UBND', outcomes.slice(0, 1)), key })).toEqual(first);
  expect(await office.refused('recordDecision', { body: body('45/QĐ-UBND', outcomes.slice(1)) })).toMatchObject({
    status: 409,
    code: 'decision-number-taken',
    message: expect.stringContaining('45/QĐ-UBND'),
  });
  const yearBefore = await office.call('recordDecision', { body: body('45/QĐ-UBND', outcomes.slice(1), '2025-12-30') });
  expect(yearBefore).toMatchObject({ year: 2025, applied: 1, dossiers: 1 });
  const correct = (number: string, reason = 'Gõ nhầm') => ({ params: { id: first.id }, body: { number, reason } });
  expect(await office.refused('correctDecisionNumber', correct('46/QĐ-UBND', ' '))).toMatchObject({
    code: 'reason-missing',
  });
  expect(await office.refused('correctDecisionNumber', correct('45/QĐ-UBND'))).toMatchObject({
    code: 'decision-number-unchanged',
  });
  expect(await office.call('correctDecisionNumber', correct('46/QĐ-UBND'))).toMatchObject({
    number: '46/QĐ-UBND',
    formerNumbers: ['45/QĐ-UBND'],
    applied: 1,
  });
  const unit = await as('xa-a.unit-head');
  const view = await unit.call('getDossier', { params: { id: dossiers[0]?.id ?? '' } });
  expect(view.decisions).toEqual([expect.objectContaining({ number: '46/QĐ-UBND' })]);
  expect(view.timeline.map((entry) => entry.type)).toContain('decision-number-corrected');
});
