import type { DataSource, EntityManager } from 'typeorm';
import { newestPublished } from './newest-published.js';

/** A database with one published table, which counts how often it is asked. */
class Published {
  asked = 0;
  versions = ['một'];
  failing = false;

  /** a connection of a decision, as far as the reader of the newest version uses it */
  get tx(): EntityManager {
    const query = async (_sql: string, [known]: readonly [number]) => {
      this.asked += 1;
      if (this.failing) throw new Error('the database is away');
      const number = this.versions.length;
      return number > known ? [{ number, data: this.versions.at(-1) }] : [];
    };
    return { dataSource: this as unknown as DataSource, query } as unknown as EntityManager;
  }
}

let now: number;
let table: ReturnType<typeof newestPublished<string>>;
let database: Published;

beforeEach(() => {
  now = 0;
  database = new Published();
  table = newestPublished({ newer: '', made: ({ number, data }) => `${number} ${String(data)}` }, () => now);
});

test('many decisions within three seconds ask once', async () => {
  for (now = 0; now < 3_000; now += 100) expect(await table.read(database.tx)).toBe('1 một');
  expect(database.asked).toBe(1);
});

test('a version that another process published is known after three seconds, and one of many decisions asks for it', async () => {
  await table.read(database.tx);
  database.versions.push('hai');
  now = 2_999;
  expect(await table.read(database.tx)).toBe('1 một');
  now = 3_000;
  const answers = await Promise.all([1, 2, 3].map(() => table.read(database.tx)));
  expect(database.asked).toBe(2);
  expect(answers).toEqual(['2 hai', '1 một', '1 một']);
  expect(await table.read(database.tx)).toBe('2 hai');
  expect(database.asked).toBe(2);
});

test('whoever has published sees it at once', async () => {
  await table.read(database.tx);
  database.versions.push('hai');
  table.forget(database as unknown as DataSource);
  expect(await table.read(database.tx)).toBe('2 hai');
});

test('two databases of one process keep their versions apart', async () => {
  const other = new Published();
  other.versions = ['khác'];
  expect([await table.read(database.tx), await table.read(other.tx)]).toEqual(['1 một', '1 khác']);
});

test('a question that failed is an error for its decision, and is asked again later', async () => {
  database.failing = true;
  await expect(table.read(database.tx)).rejects.toThrow('away');
  database.failing = false;
  expect(await table.read(database.tx)).toBe('1 một');
});

test('a table of which nothing was ever published is an error, never an empty calendar', async () => {
  database.versions = [];
  await expect(table.read(database.tx)).rejects.toThrow('ever published');
});
