import { request } from 'node:http';
import { password } from '../support/build.js';
import { signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** Every one of 127.0.0.0/8 is this machine: each stands for an address of its own. */
const office = '127.0.0.1';
const elsewhere = '127.0.0.66';
let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Entered {
  readonly status: number;
  readonly cookie: string;
  readonly retryAfter: string | undefined;
}

interface Try {
  readonly userName: string;
  readonly by?: string;
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One try of a password, from an address. */
function enter({ userName, by = 'không phải mật khẩu', from = office, headers = {} }: Try): Promise<Entered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${app.address}/api/session`,
      { method: 'POST', localAddress: from, headers: { 'content-type': 'application/json', ...headers }, agent: false },
      (answer) => {
        const cookie = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
        const status = answer.statusCode ?? 0;
        answer.resume().on('end', () => resolve({ status, cookie, retryAfter: answer.headers['retry-after'] }));
      },
    );
    sent.on('error', reject).end(JSON.stringify({ userName, password: by }));
  });
}

const many = (count: number, one: (index: number) => Promise<Entered>): Promise<Entered[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));

const counted = (answers: readonly Entered[]): Record<number, number> =>
  Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, all]) => [status, all.length]));

test('sixty tries at once count like sixty in a row: the right password as the forty-sixth does not enter', async () => {
  const userName = 'xa-a.unit-clerk';
  const answers = await many(60, (index) =>
    enter({ userName, from: elsewhere, ...(index === 45 ? { by: password } : {}) }),
  );
  expect(counted(answers)).toEqual({ 401: 10, 429: 50 });
  expect(answers[45]?.status).toBe(429);
  expect(Number(answers[45]?.retryAfter)).toBeGreaterThan(0);
  expect(Number(answers[45]?.retryAfter)).toBeLessThanOrEqual(60);
});

test('who guesses at an account from everywhere keeps nobody out of the office where they work', async () => {
  const userName = 'xa-b.unit-head';
  expect((await enter({ userName, by: password })).status).toBe(200);
  const answers = await many(60, (index) => enter({ userName, from: `127.0.1.${index + 1}` }));
  expect(counted(answers)).toEqual({ 401: 20, 429: 40 });
  expect((await enter({ userName, by: password, from: '127.0.2.1' })).status).toBe(429);
  expect((await enter({ userName, by: password })).status).toBe(200);
});

test('who guesses within the office keeps nobody out who signs in with the browser they always use', async () => {
  const userName = 'huyen-a.level-head';
  const { cookie } = await enter({ userName, by: password });
  await many(60, () => enter({ userName }));
  expect((await enter({ userName, by: password })).status).toBe(429);
  const remembered = cookie.split('; ').find((each) => each.startsWith('tt_browser')) ?? '';
  expect((await enter({ userName, by: password, headers: { cookie: remembered } })).status).toBe(200);
});

test('a known browser is known for who used it, and guesses with it are counted all the same', async () => {
  const { cookie } = await enter({ userName: 'xa-b.unit-clerk', by: password, from: '127.0.3.1' });
  const userName = 'huyen-b.level-head';
  const headers = { cookie };
  expect(counted(await many(30, () => enter({ userName, from: '127.0.3.2', headers })))).toEqual({ 401: 10, 429: 20 });
  const own = await many(30, () => enter({ userName: 'xa-b.unit-clerk', from: '127.0.3.2', headers }));
  expect(counted(own)).toEqual({ 401: 10, 429: 20 });
});

test('one address that tries name after name waits, known and invented ones alike', async () => {
  const answers = await many(80, (index) => enter({ userName: `ten.${index}`, from: '127.0.4.1' }));
  expect(counted(answers)).toEqual({ 401: 50, 429: 30 });
  expect((await enter({ userName: 'xa-a.unit-head', by: password, from: '127.0.4.1' })).status).toBe(429);
  expect((await enter({ userName: 'xa-a.unit-head', by: password, from: '127.0.4.2' })).status).toBe(200);
});

test('an address that somebody only says to come from is not believed', async () => {
  const userName = 'so.unit-head';
  const answers = await many(30, (index) =>
    enter({
      userName,
      from: '127.0.5.1',
      headers: { 'x-forwarded-for': `203.0.113.${index}`, forwarded: `for=203.0.113.${index}` },
    }),
  );
  expect(counted(answers)).toEqual({ 401: 10, 429: 20 });
});

test('right passwords use nothing up, however many come at once', async () => {
  const answers = await many(45, () => enter({ userName: 'phong.auditor', by: password, from: '127.0.6.1' }));
  for (const { status } of answers) expect([200, 429]).toContain(status);
  for (let count = 0; count < 15; count += 1)
    expect((await enter({ userName: 'phong.examiner', by: password, from: '127.0.6.2' })).status).toBe(200);
});

test('all strangers together wait, and who works here does not', async () => {
  const userName = 'phong.chairman-office';
  expect((await enter({ userName, by: password, from: '127.0.7.1' })).status).toBe(200);
  const answers = await many(400, (index) => enter({ userName: `la.${index}`, from: `127.0.8.${index % 200}` }));
  const { 401: looked = 0, 429: waited = 0 } = counted(answers);
  expect(looked + waited).toBe(400);
  expect(looked).toBeLessThanOrEqual(300);
  expect((await enter({ userName: 'phong.operator', by: password, from: '127.0.9.1' })).status).toBe(429);
  expect((await enter({ userName, by: password, from: '127.0.7.1' })).status).toBe(200);
}, 60_000);

test.each([
  ['a row of digits', '123456789012'],
  ['a common password with a number', 'Password1234!'],
  ['keys side by side', 'qwertyuiop12'],
  ['one letter', 'aaaaaaaaaaaa'],
  ['the word for a password', 'Mật khẩu 2025'],
  ['the same without accents', 'matkhau@2025'],
  ['the office', 'ubndtinh2025'],
  ['the person’s name', 'Examiner.2025'],
])('%s is no password', async (_what, wanted) => {
  const clerk = await signIn(app.address, 'huyen-a.examiner');
  const refusal = await clerk.refused('changePassword', { body: { current: password, password: wanted } });
  expect(refusal).toMatchObject({ status: 422, code: 'password-guessable' });
});

test('a password of two hundred characters is judged without holding anybody up', async () => {
  const head = await signIn(app.address, 'huyen-b.examiner');
  const long = 'qwertyuiopasdfghjklzxcvbnm1234567890'.repeat(6).slice(0, 200);
  const took = async (current: string, wanted: string): Promise<number> => {
    const began = performance.now();
    await head.call('changePassword', { body: { current, password: wanted } });
    return performance.now() - began;
  };
  // What is judged grew with the square of the length: beside one of 48 it would take many times as long.
  const short = await took(password, long.slice(0, 48));
  expect(await took(long.slice(0, 48), long)).toBeLessThan(4 * short);
});

test('while many passwords are looked at, others get their answers', async () => {
  const who = await signIn(app.address, 'phong.coordinator');
  let looking = true;
  const guesses = many(40, (index) => enter({ userName: `ai.${index}`, from: '127.0.10.1' })).finally(() => {
    looking = false;
  });
  const took: number[] = [];
  while (looking) {
    const began = performance.now();
    await who.call('getSession');
    took.push(performance.now() - began);
  }
  await guesses;
  expect(took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.9)]).toBeLessThan(250);
});
