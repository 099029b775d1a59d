import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Builder, builder, smallPdf } from '../support/build.js';
import { type Client, refusalOf, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
});
afterAll(() => app?.close());

const megabyte = 1024 * 1024;
const vietnamese = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i;

async function uploads(): Promise<number> {
  const [row] = await app.db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM upload');
  return row?.count ?? -1;
}

function sent(bytes: Uint8Array, headers: Record<string, string> = { 'x-file-name': 'a.pdf' }) {
  return clerk.fetch('/api/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/pdf', ...headers },
    body: Buffer.from(bytes),
  });
}

/** Sends a body by hand; answers status and body, or null when the line was cut first. */
function raw(
  headers: Record<string, string | number>,
  write: (send: (bytes: Buffer) => boolean, cut: () => void) => Promise<void>,
) {
  return new Promise<{ status: number; body: { code: string; message: string } } | null>((resolve) => {
    const asked = request(`${app.address}/api/uploads`, {
      method: 'POST',
      headers: { cookie: clerk.cookie, 'content-type': 'application/pdf', 'x-file-name': 'a.pdf', ...headers },
    });
    asked.on('error', () => resolve(null));
    asked.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) }),
      );
    });
    void write(
      (bytes) => asked.destroyed || asked.write(bytes),
      () => asked.destroy(),
    ).then(() => asked.destroyed || asked.end());
  });
}

test.each<[string, Uint8Array, number, string]>([
  ['an empty file', new Uint8Array(), 422, 'empty-file'],
  ['a text renamed to .pdf', new TextEncoder().encode('Kính gửi: Ban Thi đua - Khen thưởng'), 422, 'not-a-pdf'],
  ['a truncated PDF', smallPdf().slice(0, 20), 422, 'truncated-pdf'],
])('%s is refused and nothing is stored', async (_what, bytes, status, code) => {
  const before = await uploads();
  const refusal = await refusalOf(await sent(bytes));
  expect(refusal).toMatchObject({ status, code, message: expect.stringMatching(vietnamese) });
  expect(await uploads()).toBe(before);
});

test('an upload without a file name is refused', async () => {
  expect(await refusalOf(await sent(smallPdf(), {}))).toMatchObject({ status: 422, code: 'file-name-missing' });
});

test('201 MB are refused by what the sender states, before a byte is stored', async () => {
  const before = await uploads();
  const answer = await raw({ 'content-length': 201 * megabyte }, async (send) => {
    send(Buffer.from(smallPdf()));
    await sleep(2_000);
  });
  expect(answer).toMatchObject({
    status: 413,
    body: { code: 'upload-too-large', message: expect.stringContaining('200 MB') },
  });
  expect(await uploads()).toBe(before);
});

test('201 MB are refused while they come, when the sender states nothing', async () => {
  const before = await uploads();
  const piece = Buffer.alloc(megabyte, 0x20);
  const answer = await raw({ 'transfer-encoding': 'chunked' }, async (send) => {
    send(Buffer.from('%PDF-1.7\n'));
    for (let count = 0; count < 201; count += 1) {
      if (!send(piece)) await sleep(5);
    }
    await sleep(1_000);
  });
  expect(answer).toMatchObject({
    status: 413,
    body: { code: 'upload-too-large', message: expect.stringMatching(vietnamese) },
  });
  expect(await uploads()).toBe(before);
}, 60_000);

test('an upload cut in the middle leaves nothing, and the next one is received', async () => {
  const before = await uploads();
  const answer = await raw({ 'content-length': megabyte }, async (send, cut) => {
    send(Buffer.from(smallPdf()));
    await sleep(100);
    cut();
  });
  expect(answer).toBeNull();
  await sleep(500);
  expect(await uploads()).toBe(before);
  const received = await clerk.upload(smallPdf('sau'), 'Tờ trình số 5.pdf');
  expect(received).toMatchObject({ fileName: 'Tờ trình số 5.pdf', size: smallPdf('sau').length });
  const bytes = await clerk.fetch(`/api/uploads/${received.id}/content`);
  expect(Buffer.from(await bytes.arrayBuffer())).toEqual(Buffer.from(smallPdf('sau')));
});

test('an unknown campaign', async () => {
  expect(await clerk.refused('createDraft', { body: { campaignId: randomUUID() } })).toMatchObject({
    status: 404,
    code: 'campaign-unknown',
    message: expect.stringMatching(vietnamese),
  });
});

test('a nominee without a name may be saved and not submitted', async () => {
  const draft = await build.draft({ people: [''] });
  const head = await signIn(app.address, 'xa-a.unit-head');
  const view = await head.call('getDraft', { params: { id: draft.id } });
  expect(view.problems).toEqual([{ code: 'nominee-name-missing', message: 'Có trường hợp chưa ghi tên.' }]);
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  expect(await head.refused('submitDraft', { params: { id: draft.id }, body })).toMatchObject({
    status: 422,
    code: 'nominee-name-missing',
  });
});

test.each<[string, unknown]>([
  ['unknown fields', { campaignId: randomUUID(), unitId: randomUUID() }],
  ['no field at all', {}],
  ['a field of another kind', { campaignId: 7 }],
  ['no object', 'campaign'],
])('a body with %s', async (_what, body) => {
  const refusal = await clerk.refused('createDraft', { body });
  expect(refusal).toMatchObject({ status: 422, code: 'body-invalid', message: expect.stringMatching(vietnamese) });
});

test('a body that is no JSON', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await clerk.fetch('/api/drafts', { method: 'POST', headers, body: '{"campaignId":' });
  expect(await refusalOf(answer)).toMatchObject({ status: 422, code: 'body-invalid' });
});

test('an address that does not exist, and an id that is none', async () => {
  expect(await refusalOf(await clerk.fetch('/api/khong-co'))).toMatchObject({ status: 404, code: 'route-unknown' });
  expect((await clerk.refused('getDossier', { params: { id: 'khong-phai-uuid' } })).status).toBe(404);
});

test('another unit’s dossier does not exist', async () => {
  const { id } = await build.dossier({ unit: 'XA-B', stage: 'district' });
  expect(await clerk.refused('getDossier', { params: { id } })).toMatchObject({
    status: 404,
    code: 'not-found',
    message: expect.stringMatching(vietnamese),
  });
});

test('a wrong role, and no session', async () => {
  const { id } = await build.dossier({ stage: 'district' });
  const body = { version: 2, opinions: [] };
  expect(await clerk.refused('forward', { params: { id }, body })).toMatchObject({
    status: 403,
    code: 'permission-missing',
    message: expect.stringMatching(vietnamese),
  });
  expect(await visitor(app.address).refused('forward', { params: { id }, body })).toMatchObject({
    status: 401,
    code: 'not-signed-in',
    message: expect.stringMatching(vietnamese),
  });
});

test.each<Record<string, string>>([
  { origin: 'https://ke-la.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
])('a write from a foreign place: %j', async (headers) => {
  const body = { campaignId: app.province.campaignId };
  const drafts = (await clerk.call('listDrafts')).items.length;
  expect(await clerk.refused('createDraft', { body, headers })).toMatchObject({
    status: 403,
    code: 'foreign-origin',
    message: expect.stringMatching(vietnamese),
  });
  expect((await clerk.call('listDrafts')).items).toHaveLength(drafts);
});
