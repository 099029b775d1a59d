import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { DossierView } from '../../libs/contracts/views/dossier.js';
import { operationsTexts as texts } from '../../libs/messages/operations/operations.js';
import { effectReasonTexts, serverTexts } from '../../libs/messages/operations/server-words.js';
import { markTask } from '../../libs/messages/papers/copies.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { seriousFindings } from '../support/browser.js';
import { accepted, recommendation, submitDossier, untilAt, type Visitor, visit } from '../support/http-driver.js';
import { makeSmallProvince } from '../support/small-province.js';
import { stories } from '../support/stories.js';
import { startSystem } from '../support/system.js';

let page: Page;
let view: DossierView;
const people = new Map<string, Visitor>();
const scene = stories({
  name: 'operations',
  start: startSystem,
  prepare: async (system) => {
    const province = await makeSmallProvince(system.db);
    for (const name of ['commune.clerk', 'commune.chief', 'district.examiner', 'ban-tdkt.examiner'])
      people.set(name, await visit(system.address, name));
    const id = await submitDossier({
      clerk: person('commune.clerk'),
      head: person('commune.chief'),
      campaignId: province.campaignId,
      organisationId: province.organisations['COMMUNE-PARTY'] ?? '',
      paper: await letter(),
    });
    view = await untilAt(person('district.examiner'), id, 'district');
    await effects('done', 1);
    page = await scene.enter('room.operator', '/van-hanh');
  },
});

function person(name: string): Visitor {
  const found = people.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

/** Until so many stamps are in a state. The bound is for a machine that does other things too. */
async function effects(state: 'done' | 'failed', wanted: number): Promise<void> {
  for (const until = Date.now() + 300_000; ; await sleep(250)) {
    const rows = await scene.system.db.query<{ state: string }[]>('SELECT state FROM effect');
    if (rows.filter((row) => row.state === state).length >= wanted) return;
    if (Date.now() > until) throw new Error(`the stamps stayed ${JSON.stringify(rows)}`);
  }
}

const section = () => page.getByRole('region', { name: texts.effects }).first();
const forward = async (name: string, stage: string) => {
  const here = await untilAt(person(name), view.row.id, stage);
  await accepted(person(name).send('POST', `/api/dossiers/${view.row.id}/forward`, recommendation(here)));
};

it('a healthy system says so, and that nothing has failed', async () => {
  await page.getByText(texts.allUp).waitFor();
  await section().getByText(texts.effectsNone).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('stamps that failed for good because the object store is down are shown in plain words', async () => {
  await scene.system.servers.objectStore?.stop();
  await forward('district.examiner', 'district');
  await forward('ban-tdkt.examiner', 'emulation-office');
  await effects('failed', 2);
  await page.getByText(texts.someDown(serverTexts['object-store'].name)).waitFor();
  await page.getByText(serverTexts['object-store'].down).waitFor();
  const rows = section().getByRole('row').filter({ hasText: view.row.code });
  await rows.nth(1).getByText(texts.effectState.failed).waitFor();
  for (const row of await rows.all()) {
    await row.getByText(markTask('stamp-copy'), { exact: true }).waitFor();
    expect(await row.innerText()).toContain(effectReasonTexts['object-store']);
  }
  expect(await seriousFindings(page)).toEqual([]);
}, 360_000);

it('when the store runs again, «thử lại» is pressed and the stamps follow by themselves', async () => {
  await scene.system.servers.objectStore?.start();
  await page.getByText(texts.allUp).waitFor({ timeout: 60_000 });
  await section()
    .getByRole('button', { name: texts.retryAll(2) })
    .click();
  await page.getByText(texts.retried(2)).waitFor();
  await section().getByText(texts.effectsNone).waitFor({ timeout: 120_000 });
  await effects('done', 3);
  const { stampedCopies } = await person('ban-tdkt.examiner').get<DossierView>(`/api/dossiers/${view.row.id}`);
  expect(stampedCopies.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(await seriousFindings(page)).toEqual([]);
}, 240_000);

it('the window reported no error', () => {
  expect(scene.faults()).toEqual([]);
});
