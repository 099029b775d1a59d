import { performance } from 'node:perf_hooks';
import { testWorkbook } from '../../libs/excel/test-workbook.js';
import { type Client, type Refused, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let clerk: Client;
let owner: Client;
beforeAll(async () => {
  app = await startApp();
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  owner = await signIn(app.address, 'phong.campaign-owner');
});
afterAll(() => app?.close());

/** The longest that the api kept anybody waiting while something was done, in milliseconds: its event loop, seen from outside. */
async function longestWaitDuring(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let going = true;
  const done = work.finally(() => {
    going = false;
  });
  while (going) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
    longest = Math.max(longest, performance.now() - before);
  }
  await done;
  return longest;
}

async function checkAwards(bytes: Uint8Array): Promise<Refused> {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'a.xlsx' };
  return refusalOf(
    await owner.fetch('/api/imports/awards/check', { method: 'POST', headers, body: Buffer.from(bytes) }),
  );
}

const bombs: readonly [string, () => Uint8Array][] = [
  ['ten million empty texts', () => withShared(`<sst>${'<si/>'.repeat(9_500_000)}</sst>`)],
  ['four million texts of one letter', () => withShared(`<sst>${'<si><t>a</t>'.repeat(3_500_000)}</sst>`)],
  ['millions of empty cells', () => withSheet(`<worksheet><row r="1">${'<c/>'.repeat(9_000_000)}</row></worksheet>`)],
  ['millions of rows', () => withSheet(`<worksheet>${'<row/>'.repeat(7_000_000)}</worksheet>`)],
  ['tags within tags', () => withSheet(`<worksheet>${'<a>'.repeat(9_000_000)}</worksheet>`)],
];
const sheet = { name: 'Khen thưởng', rows: [['a']] };
const withShared = (text: string): Uint8Array => testWorkbook([sheet], { parts: { 'xl/sharedStrings.xml': text } });
const withSheet = (text: string): Uint8Array =>
  testWorkbook([{ name: 'Khen thưởng', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': text } });

test.each(bombs)('an Excel file of %s holds nobody up', async (_what, made) => {
  const bytes = made();
  expect(bytes.length).toBeLessThan(200_000);
  // The first file starts the thread, which is not what is measured.
  await checkAwards(testWorkbook([sheet]));
  let refusal: Refused | undefined;
  const waited = await longestWaitDuring(
    checkAwards(bytes).then((told) => {
      refusal = told;
    }),
  );
  expect(refusal).toMatchObject({ status: 422, code: 'excel-unreadable' });
  expect(waited).toBeLessThan(700);
});

test('a plan of 15,000 keys holds nobody up', async () => {
  const source = `code: B\n${Array.from({ length: 15_000 }, (_, at) => `k${at}: ${at}`).join('\n')}\n`;
  await owner.call('createPlanDraft', { body: { source: 'code: A' } });
  let problems = 0;
  const waited = await longestWaitDuring(
    owner.call('createPlanDraft', { body: { source } }).then((told) => {
      problems = told.problems.length;
    }),
  );
  expect(problems).toBeGreaterThan(10);
  expect(waited).toBeLessThan(300);
});

test('lists of pages and sizes leave no statement behind', async () => {
  const kept = async (): Promise<number> => {
    // Every connection of the pool is asked, so that none is forgotten.
    const counts = await Promise.all(
      Array.from({ length: 30 }, () =>
        app.db.query<{ count: number }[]>(
          `SELECT count(*)::int AS count, pg_sleep(0.05) FROM pg_prepared_statements WHERE statement LIKE '%dossier%LIMIT%'`,
        ),
      ),
    );
    return Math.max(...counts.map(([row]) => row?.count ?? 0));
  };
  await clerk.call('listDossiers', { query: { page: '1', size: '5' } });
  const before = await kept();
  for (let at = 2; at < 20; at += 1)
    await clerk.call('listDossiers', { query: { page: String(at), size: String(at) } });
  expect(await kept()).toBeLessThanOrEqual(before + 3);
});
