import { checkPlan } from '../../apps/api/plans/plan-drafts.js';
import type { LegalRegimeBody } from '../../libs/contracts/views/regimes.js';
import { shippedRegimes } from '../../libs/db/migrations/1763800300000-shipped-regimes.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let admin: Client;
let clerk: Client;
let campaignId: string;

/** Ten o’clock of a day in Vietnam. */
const at = (day: string, time = '10:00'): string => new Date(`${day}T${time}:00.000+07:00`).toISOString();

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  // Everything here happens before the machine's own day, so that a test's clock only ever goes forward from there.
  await setClock(app.database.owner, at('2025-06-30', '22:00'));
  await signInAgain();
  campaignId = await planNaming('ND98_2023');
});
afterAll(() => app?.close());

/** Sessions end while months pass. */
async function signInAgain(): Promise<void> {
  admin = await signIn(app.address, 'phong.administrator');
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
}

/** Moves the judge's clock forward as the application itself may in a test database. */
async function later(instant: string): Promise<void> {
  await app.db.query('SELECT move_judge_clock($1)', [instant]);
  await signInAgain();
}

/** The province's campaign, open without an end, naming a regime or none. */
async function planNaming(legalRegime: string | null): Promise<string> {
  const [row] = await app.database.owner.query<{ id: string }[]>(
    `INSERT INTO campaign (id, code, version, definition)
     SELECT gen_random_uuid(), $2, 1, (definition - 'legalRegime') || jsonb_build_object('submission', '{"hard": false}'::jsonb, 'code', $2::text)
            || CASE WHEN $3::text IS NULL THEN '{}' ELSE jsonb_build_object('legalRegime', $3::text) END
       FROM campaign WHERE id = $1 RETURNING id`,
    [app.province.campaignId, legalRegime ? 'CO-CHE-DO' : 'THEO-NGAY', legalRegime],
  );
  if (!row) throw new Error('the campaign was not made');
  return row.id;
}

async function changed(
  change: (regimes: LegalRegimeBody[]) => LegalRegimeBody[],
  note = 'Công văn số 5',
): Promise<{ body: { base: number; note: string; regimes: LegalRegimeBody[] } }> {
  const { newest } = await admin.call('getLegalRegimes');
  return { body: { base: newest.version.number, note, regimes: change(structuredClone(newest.regimes)) } };
}

const items = (lines: readonly { readonly item: string }[]): readonly string[] => lines.map(({ item }) => item);

test('what is shipped is version 1, with what is unconfirmed marked, and everybody may read it', async () => {
  const { newest, mayPublish } = await clerk.call('getLegalRegimes');
  expect(mayPublish).toBe(false);
  expect(newest.version).toMatchObject({ number: 1, publishedBy: null });
  expect(newest.regimes).toEqual(shippedRegimes);
  expect(newest.regimes.map(({ code, unconfirmed }) => [code, unconfirmed.length > 0])).toEqual([
    ['ND98_2023', false],
    ['ND152_2025', true],
    ['LAW06_2026', true],
  ]);
});

test('two dossiers filed around midnight of 1 July 2025 are under two regimes and are asked for different papers', async () => {
  await later(at('2025-06-30', '23:50'));
  const old = await build.dossier({ campaignId });
  const draft = await build.draft({ campaignId });
  const drafted = () => clerk.call('getDraft', { params: { id: draft.id } });
  expect((await drafted()).regime).toMatchObject({ code: 'ND98_2023' });

  await later(at('2025-07-01', '00:10'));
  const shown = await drafted();
  expect(shown.regime).toMatchObject({
    code: 'ND152_2025',
    why: expect.stringContaining('Kế hoạch ghi văn bản khác; văn bản đó không áp dụng cho hồ sơ này.'),
  });
  const fresh = await build.dossier({ campaignId });

  const [before, after] = await Promise.all([old, fresh].map(({ id }) => clerk.call('getDossier', { params: { id } })));
  expect(before).toMatchObject({
    campaign: { legalRegime: 'ND98_2023' },
    regime: {
      instrument: 'Nghị định 98/2023/NĐ-CP',
      why: expect.stringMatching(
        /Nộp ngày 30\/06\/2025: theo Nghị định 98.*nộp trước ngày 01\/07\/2025.*khoản 3 Điều 60 Nghị định 152\/2025/s,
      ),
    },
  });
  expect(after).toMatchObject({
    campaign: { legalRegime: 'ND152_2025' },
    regime: { why: expect.stringContaining('Nộp ngày 01/07/2025: theo Nghị định 152/2025/NĐ-CP') },
  });
  expect(items(shown.checklist)).toEqual(items(after?.checklist ?? []));
  expect(items(after?.checklist ?? [])).toEqual([...items(before?.checklist ?? []), 'nd152-dieu-33']);
});

test('a later table never changes what a dossier has pinned', async () => {
  const dossier = await build.dossier({ campaignId, stage: 'emulation-office' });
  const { regime } = dossier.campaign;
  expect(regime).toMatchObject({ code: 'ND152_2025', tableVersion: 1, awaits: null });
  await admin.call(
    'publishLegalRegimes',
    await changed((regimes) => regimes.map((row) => ({ ...row, name: `${row.name} (hợp nhất)` }))),
  );
  expect((await build.pass(dossier)).campaign.regime).toEqual(regime);
});

test('a dossier filed on the eve of 1 October 2026 falls under the law of the day it is received', async () => {
  await later(at('2026-09-30', '09:00'));
  const asked = {
    code: 'to-khai-2026',
    label: 'Tờ khai theo luật mới',
    per: 'submission',
    citation: 'Điều 1',
  } as const;
  await admin.call(
    'publishLegalRegimes',
    await changed((regimes) =>
      regimes.map((row) => (row.code === 'LAW06_2026' ? { ...row, extraPapers: [{ ...asked, optional: true }] } : row)),
    ),
  );
  const byDay = await planNaming(null);
  const received = await build.dossier({ campaignId: byDay, unit: 'SO', stage: 'emulation-office' });
  const eve = await build.dossier({ campaignId: byDay, stage: 'district' });
  const page = (id: string, who: Client = clerk) => who.call('getDossier', { params: { id } });
  expect((await page(eve.id)).regime).toMatchObject({
    code: 'ND152_2025',
    provisional: true,
    why: expect.stringContaining('nếu tiếp nhận từ ngày 01/10/2026 thì theo Luật số 06/2026/QH16'),
  });

  await later(at('2026-10-01', '09:00'));
  const fresh = await build.dossier({ campaignId: byDay });
  const settled = await build.pass(eve);
  expect(settled.campaign.legalRegime).toBe('LAW06_2026');
  const shown = await page(eve.id);
  expect(shown.regime).toMatchObject({
    code: 'LAW06_2026',
    provisional: false,
    unconfirmed: true,
    why: expect.stringContaining('Nộp ngày 30/09/2026, tiếp nhận ngày 01/10/2026: theo Luật số 06/2026/QH16'),
  });
  expect(shown.timeline[0]?.note).toContain('xác định quy định pháp luật áp dụng: Luật số 06/2026/QH16');
  // What the old regime asked is still asked and taken; the new one only adds.
  expect(items(shown.checklist).slice(-2)).toEqual(['nd152-dieu-33', 'to-khai-2026']);
  const freshItems = items((await page(fresh.id)).checklist);
  expect(freshItems).toContain('to-khai-2026');
  expect(freshItems).not.toContain('nd152-dieu-33');
  // The department's dossier was received the day before.
  const head = await signIn(app.address, 'so.unit-head');
  const kept = await page(received.id, head);
  expect(kept.regime).toMatchObject({ code: 'ND152_2025', provisional: false });
  expect(items(kept.checklist)).not.toContain('to-khai-2026');
});

test('views rebuilt from the log hold the regime that receipt settled', async () => {
  expect(await verify({ db: app.database.owner })).toEqual([]);
});

test.each<[string, (regimes: LegalRegimeBody[]) => LegalRegimeBody[], string, string]>([
  ['an empty table', () => [], 'regimes-not-valid', 'ít nhất một chế độ'],
  ['a code twice', (regimes) => [...regimes, ...regimes.slice(0, 1)], 'regimes-not-valid', 'ND98_2023 ghi hai lần'],
  ['a transition from nowhere', (regimes) => regimes.slice(1), 'regimes-not-valid', 'bảng không có'],
  [
    'two of one day',
    (regimes) => regimes.map((row) => (row.code === 'LAW06_2026' ? { ...row, transition: null } : row)),
    'regimes-not-valid',
    'cùng hiệu lực',
  ],
  [
    'an end before the beginning',
    (regimes) => regimes.map((row) => (row.code === 'LAW06_2026' ? { ...row, validTo: '2026-01-01' } : row)),
    'regimes-not-valid',
    'hết hiệu lực trước khi bắt đầu',
  ],
  ['nothing new', (regimes) => regimes, 'publication-changes-nothing', 'giống hệt'],
  ['a code with spaces', (regimes) => regimes.map((row) => ({ ...row, code: 'luật 06' })), 'body-invalid', 'Dữ liệu'],
  ['a day that is none', (regimes) => regimes.map((row) => ({ ...row, checkedOn: '2026-02-30' })), 'body-invalid', ''],
  ['no source', (regimes) => regimes.map((row) => ({ ...row, sourceUrl: ' ' })), 'body-invalid', ''],
])('a table with %s is refused by name, and nothing is published', async (_what, change, code, said) => {
  const { versions } = await admin.call('getLegalRegimes');
  expect(await admin.refused('publishLegalRegimes', await changed(change))).toMatchObject({
    status: 422,
    code,
    message: expect.stringContaining(said),
  });
  expect((await admin.call('getLegalRegimes')).versions).toEqual(versions);
});

test('a table needs a note, a version to begin from, and the regimes that dossiers are under', async () => {
  const renamed = (regimes: LegalRegimeBody[]) => regimes.map((row) => ({ ...row, name: 'Khác' }));
  expect(await admin.refused('publishLegalRegimes', await changed(renamed, ' '))).toMatchObject({
    code: 'publication-note-missing',
  });
  const { body } = await changed(renamed);
  expect(await admin.refused('publishLegalRegimes', { body: { ...body, base: 99 } })).toMatchObject({
    code: 'version-unknown',
  });
  expect(await admin.refused('publishLegalRegimes', { body: { ...body, base: 1 } })).toMatchObject({
    status: 409,
    code: 'published-meanwhile',
  });
  const onlyLaw = (regimes: LegalRegimeBody[]) =>
    regimes.filter(({ code }) => code === 'LAW06_2026').map((row) => ({ ...row, transition: null }));
  expect(await admin.refused('publishLegalRegimes', await changed(onlyLaw))).toMatchObject({
    status: 409,
    code: 'regime-in-use',
    detail: { code: 'ND152_2025' },
  });
  expect(await clerk.refused('getLegalRegimesVersion', { params: { version: '77' } })).toMatchObject({ status: 404 });
  expect((await clerk.call('getLegalRegimesVersion', { params: { version: '1' } })).regimes).toEqual(shippedRegimes);
});

test('a published version is never changed, not even by the owner of the database', async () => {
  await expect(app.database.owner.query(`UPDATE legal_regime_version SET note = 'khác'`)).rejects.toThrow(
    'not changed',
  );
  await expect(app.db.query('DELETE FROM legal_regime_version')).rejects.toThrow('permission denied');
});

test('a plan may name only a regime that the table holds', async () => {
  const [row] = await app.db.query<{ definition: object }[]>('SELECT definition FROM campaign WHERE id = $1', [
    campaignId,
  ]);
  const source = (legalRegime: string) => JSON.stringify({ ...row?.definition, legalRegime, shortName: 'Thử' });
  const problems = async (code: string) =>
    (await checkPlan(app.db, source(code))).problems.map((problem) => problem.code);
  expect(await problems('ND1_1900')).toContain('unknown-regime');
  expect(await problems('LAW06_2026')).not.toContain('unknown-regime');
});
