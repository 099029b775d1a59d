import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DossierView } from '../../libs/contracts/views/dossier.js';
import type { DraftView } from '../../libs/contracts/views/drafts.js';
import type { SessionView } from '../../libs/contracts/views/session.js';
import type { UploadView } from '../../libs/contracts/views/uploads.js';
import { password } from './small-province.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A person at the api: signed in, sending what their browser would. */
export interface Visitor {
  get<T>(path: string): Promise<T>;
  /** Whatever the answer is; a key of its own unless one is given. */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key?: string): Promise<Answer<T>>;
  upload(bytes: Uint8Array, fileName: string): Promise<UploadView>;
  /** The dossiers of which an open page is told that they changed, message by message, until `signal` is aborted. */
  listen(signal: AbortSignal): Promise<AsyncIterableIterator<readonly string[]>>;
}

/** Signs a person in at an address; throws when the api does not let them. */
export async function visit(address: string, userName: string): Promise<Visitor> {
  const entered = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password }),
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0];
  if (!entered.ok || !cookie) throw new Error(`${userName} was not let in: ${entered.status}`);
  const session = (await entered.json()) as SessionView;
  if (!session.acting) throw new Error(`${userName} acts as nobody`);
  return {
    async get<T>(path: string) {
      const answer = await fetch(`${address}${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async send<T>(method: string, path: string, body: unknown, key: string = randomUUID()) {
      const answer = await fetch(`${address}${path}`, {
        method,
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as T };
    },
    async upload(bytes, fileName) {
      const answer = await fetch(`${address}/api/uploads`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(fileName) },
        body: Buffer.from(bytes),
      });
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as UploadView;
    },
    async listen(signal) {
      const answer = await fetch(`${address}/api/events`, { headers: { cookie }, signal });
      if (!answer.ok || !answer.body) throw new Error(`events: ${answer.status}`);
      return changedDossiers(answer.body);
    },
  };
}

async function* changedDossiers(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly string[]> {
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (text + part).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines)
      if (line.startsWith('data: ')) yield (JSON.parse(line.slice(6)) as { dossierIds: string[] }).dossierIds;
  }
}

interface Submitting {
  readonly clerk: Visitor;
  readonly head: Visitor;
  readonly campaignId: string;
  readonly organisationId: string;
  readonly paper: Uint8Array;
}

/** A dossier with one collective, all its lines answered by one paper, submitted by the unit's head. Returns its id. */
export async function submitDossier({ clerk, head, campaignId, organisationId, paper }: Submitting): Promise<string> {
  const draft = await accepted<DraftView>(clerk.send('POST', '/api/drafts', { campaignId }));
  const upload = await clerk.upload(paper, 'Hồ sơ.pdf');
  const nominee = { kind: 'collective', id: randomUUID(), award: draft.campaign.awards[0]?.code, organisationId };
  const first = await accepted<DraftView>(
    clerk.send('PUT', `/api/drafts/${draft.id}`, { version: draft.version, nominees: [nominee], papers: [] }),
  );
  const satisfies = first.checklist.map(({ item, nominationId }) => ({ item, nominationId }));
  const papers = [{ id: randomUUID(), uploadId: upload.id, satisfies }];
  const saved = await accepted<DraftView>(
    clerk.send('PUT', `/api/drafts/${draft.id}`, { version: first.version, nominees: [nominee], papers }),
  );
  await accepted(
    head.send('POST', `/api/drafts/${draft.id}/submit`, {
      version: saved.version,
      papers: [{ uploadId: upload.id, sha256: upload.sha256 }],
      accuracyConfirmed: true,
    }),
  );
  return draft.id;
}

/** The body of a 200; anything else throws with what was said. */
export async function accepted<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Asks until the dossier stands at a stage, and gives its page. */
export async function untilAt(
  visitor: Visitor,
  dossierId: string,
  stage: string,
  withinMs = 20_000,
): Promise<DossierView> {
  const until = Date.now() + withinMs;
  for (;;) {
    const view = await visitor.get<DossierView>(`/api/dossiers/${dossierId}`).catch((error: unknown) => error);
    if (isView(view) && view.row.phase === 'at-stage' && view.row.stageCode === stage) return view;
    if (Date.now() > until)
      throw new Error(
        `dossier ${dossierId} is not at ${stage}: ${isView(view) ? `${view.row.phase} ${view.row.stageCode}` : String(view)}`,
      );
    await sleep(50);
  }
}

function isView(value: unknown): value is DossierView {
  return typeof value === 'object' && value !== null && 'row' in value;
}

/** Every nomination recommended, and forwarded in one act. */
export function recommendation(view: DossierView): {
  version: number;
  opinions: { nominationId: string; recommend: true }[];
} {
  const opinions = view.nominations.map((nomination) => ({
    nominationId: nomination.nominee.id,
    recommend: true as const,
  }));
  return { version: view.version, opinions };
}
