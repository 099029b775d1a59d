import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { freePorts, isFree } from '../../apps/stack/process/free-port.js';
import { portHolder } from '../../apps/stack/process/port-holder.js';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

function listenOn(port: number): Promise<void> {
  return new Promise((resolve) => {
    server = createServer().listen(port, '127.0.0.1', resolve);
  });
}

test('a taken port is named with the process that holds it', async () => {
  const [port = 0] = await freePorts(1);
  await listenOn(port);

  expect(await isFree(port)).toBe(false);
  expect(portHolder(port)).toMatchObject({ pid: process.pid });
});

test('a free port has no holder', async () => {
  const [port = 0] = await freePorts(1);

  expect(await isFree(port)).toBe(true);
  expect(portHolder(port)).toBeUndefined();
});

test("ports fit into the column in which Temporal keeps its members' addresses", async () => {
  const ports = await freePorts(12);

  expect(new Set(ports).size).toBe(12);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
