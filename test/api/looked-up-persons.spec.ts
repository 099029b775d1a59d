import type { EligibilityView } from '../../libs/contracts/views/eligibility.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const born = '1980-04-30';
let app: TestApp;
let build: Builder;
let admin: Client;
let clerk: Client;
let last = 900;
const freshNumber = () => `0930800${String((last += 1)).padStart(5, '0')}`;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  admin = await signIn(app.address, 'phong.administrator');
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
});
afterAll(() => app?.close());

interface Written {
  readonly name: string;
  readonly citizenNumber: string;
  readonly birthDate?: string;
}

/** What a unit is told of these people when it writes them into a draft. */
async function told(people: readonly Written[], unit = 'XA-A'): Promise<EligibilityView> {
  const draft = await build.draft({ unit, people: people.map(({ name }) => name) });
  const nominees = draft.content.nominees.map((nominee, at) => ({ ...nominee, ...people[at] }));
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [
    draft.id,
    JSON.stringify({ ...draft.content, nominees }),
  ]);
  const who = unit === 'XA-A' ? clerk : await signIn(app.address, `${unit.toLowerCase()}.unit-clerk`);
  return who.call('getDraftEligibility', { params: { id: draft.id } });
}

/** Somebody with a hold and an award, and whose payroll a body manages. */
async function known(name: string, home: string | null): Promise<string> {
  const citizenNumber = freshNumber();
  const payrollOrganisationId = home && app.province.organisation(home);
  const made = await admin.call('createSubject', {
    body: { kind: 'person', name, citizenNumber, birthDate: born, payrollOrganisationId },
  });
  const params = { id: made.id };
  await admin.call('openHold', { params, body: { kind: 'press', openedOn: '2025-01-02', evidence: 'Bài báo' } });
  await admin.call('addAward', {
    params,
    body: {
      ...{ awardName: 'Huân chương BIMAT', commendationType: 'MERIT', decisionNumber: '99/QĐ-BIMAT' },
      ...{ decidedOn: '2024-11-20', decidingBody: 'Chủ tịch nước' },
    },
  });
  return citizenNumber;
}

const law = (view: EligibilityView) => view.findings.filter(({ ruleId }) => ruleId.startsWith('LAW-'));
const hold = (view: EligibilityView) => view.findings.find(({ ruleId }) => ruleId === 'LAW-HOLD');

test('numbers written beside invented names open no record: forty «ZZZ» are told that they do not fit, and nothing of anybody', async () => {
  const numbers: string[] = [];
  for (let count = 0; count < 40; count += 1)
    numbers.push(await known(`Người Thật ${count}`, count % 2 ? 'XA-A' : null));
  const view = await told(numbers.map((citizenNumber) => ({ name: 'ZZZ', citizenNumber, birthDate: '1980-01-01' })));
  const text = JSON.stringify(view.findings);
  expect(text).not.toMatch(/Người Thật|BIMAT|tạm dừng xét \(từ|02\/01\/2025/);
  const holds = view.findings.filter(({ ruleId }) => ruleId === 'LAW-HOLD');
  expect(holds).toHaveLength(40);
  for (const finding of holds)
    expect(finding).toMatchObject({
      ...{ result: 'NEEDS_REVIEW', evidence: [], sentence: expect.stringContaining('không khớp') },
    });
});

test('a record joins whoever agrees by name or by birth date', async () => {
  const citizenNumber = await known('Trần Thị Đúng', 'XA-A');
  const fits = [
    { name: 'Trần Thị Đúng', citizenNumber },
    { name: 'Trần Thị Đúng', citizenNumber, birthDate: '1980-05-01' },
    { name: 'Trần Thị Gõ Nhầm', citizenNumber },
  ];
  for (const written of fits) expect(hold(await told([written]))).toMatchObject({ result: 'FAIL' });
  const neither = { name: 'Trần Thị Gõ Nhầm', citizenNumber, birthDate: '1980-05-01' };
  expect(hold(await told([neither]))).toMatchObject({ result: 'NEEDS_REVIEW' });
});

test('nobody of another line is looked up, with the right name either; of one’s own line, above and below, they are', async () => {
  for (const [home, unit, joined] of [
    ['SO', 'XA-A', false],
    ['HUYEN-B', 'XA-A', false],
    ['XA-B', 'HUYEN-A', false],
    ['XA-A', 'XA-A', true],
    ['HUYEN-A', 'XA-A', true],
    ['XA-A', 'HUYEN-A', true],
    [null, 'XA-A', true],
  ] as const) {
    const name = `Người Của ${home ?? 'Ai'} ${unit}`;
    const view = await told([{ name, citizenNumber: await known(name, home) }], unit);
    expect({ home, unit, result: hold(view)?.result }).toEqual({
      ...{ home, unit, result: joined ? 'FAIL' : 'NEEDS_REVIEW' },
    });
    if (!joined) expect(JSON.stringify(law(view))).not.toMatch(/BIMAT|02\/01\/2025|Sở Nội vụ|Bình/);
  }
});

test('a hold on somebody of another line stops the submission all the same', async () => {
  const name = 'Người Của Sở';
  const citizenNumber = await known(name, 'SO');
  const draft = await build.draft({ unit: 'XA-A', people: [name] });
  const nominees = draft.content.nominees.map((nominee) => ({ ...nominee, citizenNumber }));
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [
    draft.id,
    JSON.stringify({ ...draft.content, nominees }),
  ]);
  const head = await signIn(app.address, 'xa-a.unit-head');
  expect(
    await head.refused('submitDraft', {
      params: { id: draft.id },
      body: { version: 1, papers: draft.papers, accuracyConfirmed: true },
    }),
  ).toMatchObject({ code: 'rule-not-met' });
});

test('who looked whom up is written down, once a day; a number that did not fit opened nothing', async () => {
  const looked = async () =>
    app.database.owner.query<{ name: string; who: string }[]>(
      `SELECT about_name AS name, person_name AS who FROM act_record
        WHERE kind = 'nominee-looked-up' AND about_name LIKE 'Ghi Sổ%' ORDER BY position`,
    );
  const citizenNumber = await known('Ghi Sổ Một', 'XA-A');
  await told([{ name: 'Ghi Sổ Sai', citizenNumber, birthDate: '1980-01-01' }]);
  expect(await looked()).toEqual([]);
  await told([{ name: 'Ghi Sổ Một', citizenNumber }]);
  await told([{ name: 'Ghi Sổ Một', citizenNumber }]);
  expect(await looked()).toEqual([{ name: 'Ghi Sổ Một', who: 'unit-clerk của UBND xã An Lạc' }]);
});
