import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from '../support/browser.js';

/** Answers who the browser says it is; a sign-in gives it a session; some answers never come. */
const unanswered: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url?.startsWith('/unanswered')) {
    unanswered.push(response);
    return;
  }
  if (request.url === '/sign-in') response.setHeader('set-cookie', 'session=clerk; HttpOnly; SameSite=Lax; Path=/');
  response.setHeader('content-type', 'text/html');
  response.end(`<p>${request.headers.cookie ?? 'nobody'}</p>`);
});
let browser: Browser;
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const open = async (): Promise<Page> => {
  const { page } = await openWindow(browser, address);
  await page.goto('/');
  return page;
};

it('two windows share no session, no storage and no connections', async () => {
  const clerk = await open();
  await clerk.goto('/sign-in');
  await clerk.evaluate(`localStorage.setItem('kept', 'by the clerk'); sessionStorage.setItem('kept', 'by the clerk')`);
  // a browser opens no more than six at once to a host
  await clerk.evaluate(`{ for (let each = 0; each < 6; each++) void fetch('/unanswered?' + each); }`);
  while (unanswered.length < 6) await clerk.waitForTimeout(20);

  const other = await open();

  expect(await other.textContent('p')).toBe('nobody');
  expect(await other.evaluate(`localStorage.getItem('kept') ?? sessionStorage.getItem('kept')`)).toBeNull();
  expect(await clerk.evaluate(`localStorage.getItem('kept')`)).toBe('by the clerk');
}, 60_000);
