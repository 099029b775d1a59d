import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which Linux and macOS give ports to outgoing connections, so that none takes ours between two
 * starts; and below 32,768, because Temporal keeps the ports of its membership in a column of type smallint.
 */
const LOWEST = 18_000;
const HIGHEST = 32_000;

/** Ports no one listens on at this moment, all different, none of them among those given. */
export async function freePorts(count: number, taken: ReadonlySet<number> = new Set()): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!taken.has(port) && (await isFree(port))) found.add(port);
  }
  return [...found];
}

/** Whether somebody could listen on 127.0.0.1 at this port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
