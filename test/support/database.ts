import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../libs/db/data-source.js';
import { migrate } from '../../libs/db/migrate.js';
import { allMigrations } from '../../libs/db/migrations/all-migrations.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** as the role that owns nothing */
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** as the database's owner */
  readonly owner: DataSource;
  close(): Promise<void>;
}

const appRole = 'tuyen_trinh_app';
/** Jest runs files side by side; whoever comes first makes the template, the others wait. */
const templateLock = 20_261_121;

/** Clones the migrated template. `TEST_DATABASE_ADMIN_URL` names a server where databases may be made. */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run these with `npm test -- test/api`');
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const login = await makeFromTemplate(admin, adminUrl, name);
  const ownerUrl = urlOf(adminUrl, { database: name });
  const owner = await openDatabase(ownerUrl, { max: 4 });
  await owner.query(`INSERT INTO installation (id, mode, province) VALUES (1, 'test', 'tỉnh Thử')`);
  return {
    appUrl: urlOf(adminUrl, { database: name, ...login }),
    ownerUrl,
    owner,
    async close() {
      await owner.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${login.user}`);
      await admin.end();
    },
  };
}

/** The login is a member of the application's role and inherits its rights, no others; its password is this file's own. */
async function makeFromTemplate(
  admin: pg.Client,
  adminUrl: string,
  name: string,
): Promise<{ user: string; password: string }> {
  const template = `template_${allMigrations.at(-1)?.name.toLowerCase() ?? 'empty'}`.slice(0, 60);
  const password = randomBytes(12).toString('hex');
  await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    await makeTemplate(admin, adminUrl, template);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    await admin.query(`CREATE ROLE ${name}_login LOGIN PASSWORD '${password}' IN ROLE ${appRole}`);
    await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
  return { user: `${name}_login`, password };
}

async function makeTemplate(admin: pg.Client, adminUrl: string, template: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount !== 0) return;
  const roles = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
  if (roles.rowCount === 0) await admin.query(`CREATE ROLE ${appRole}`);
  // Migrated under another name, so that a run that was killed leaves no half-made template.
  const making = `making_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${making}`);
  await migrate(urlOf(adminUrl, { database: making }));
  await admin.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}

function urlOf(adminUrl: string, part: { database: string; user?: string; password?: string }): string {
  const url = new URL(adminUrl);
  url.pathname = `/${part.database}`;
  if (part.user) url.username = part.user;
  if (part.password) url.password = part.password;
  return url.href;
}
