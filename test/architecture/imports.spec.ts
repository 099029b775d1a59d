import { importsOf, sources } from './sources.js';

const inside = (folder: string, test = false) =>
  sources(new RegExp(`^${folder}/.*\\.tsx?$`)).filter(
    ({ path }) => test || !/\.spec\.tsx?$|\/test-[\w-]+\.ts$/.test(path),
  );

/** Imports of a folder that none of the patterns allows, as «file → import». */
function strange(folder: string, allowed: readonly RegExp[]): readonly string[] {
  return inside(folder).flatMap((source) =>
    importsOf(source)
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${source.path} → ${name}`),
  );
}

const own = (...folders: readonly string[]) => folders.map((folder) => new RegExp(`^${folder}/`));
const packages = /^(?:[a-z@]|node:)(?!pps\/|ibs\/|orkflows\/)/;

test('imports are found at all', () => {
  const [decide] = sources(/^libs\/domain\/dossier\/decide\.ts$/);
  expect(decide && importsOf(decide)).toContain('libs/domain/dossier/acts/advance.js');
});

test.each<[string, string, readonly RegExp[]]>([
  ['the domain imports nothing', 'libs/domain', own('libs/domain')],
  ['contracts import the domain and Zod', 'libs/contracts', [...own('libs/contracts', 'libs/domain'), /^zod/]],
  ['formatters import the domain alone', 'libs/format', own('libs/format', 'libs/domain')],
  [
    'messages import the domain and formatters alone',
    'libs/messages',
    own('libs/messages', 'libs/domain', 'libs/format'),
  ],
  [
    'the database knows entities and migrations alone: a landed migration does not change because a file elsewhere does',
    'libs/db',
    [...own('libs/db'), /^typeorm|^pg$|^reflect-metadata$|^node:/],
  ],
  [
    'workflows import the domain and Temporal’s workflow package',
    'workflows',
    [...own('workflows', 'libs/domain'), /^@temporalio\/(?:workflow|common)$/],
  ],
  [
    'the pages know domain, contracts, messages and formatters',
    'apps/web',
    [...own('apps/web', 'libs/domain', 'libs/contracts', 'libs/messages', 'libs/format'), packages],
  ],
  [
    'the api knows libraries, and of workflows their messages',
    'apps/api',
    [...own('apps/api', 'libs'), /^workflows\/[\w-]+\.messages\.js$/, packages],
  ],
  [
    'the stack knows libraries, and of the api how a password is made and hashed',
    'apps/stack',
    [...own('apps/stack', 'libs'), /^apps\/api\/auth\/(?:initial-)?password\.js$/, packages],
  ],
  ['the worker knows libraries and workflows', 'apps/worker', [...own('apps/worker', 'libs', 'workflows'), packages]],
])('%s', (_rule, folder, allowed) => {
  expect(strange(folder, allowed)).toEqual([]);
});

test('the path of a decision in the ledger knows domain and database alone, and the words of what the rules find; only the check of an installation knows more', () => {
  const allowed = [
    ...own('libs/ledger', 'libs/domain', 'libs/db'),
    /^libs\/messages\/eligibility\/eligibility-words\.js$/,
    /^typeorm$|^node:/,
  ];
  const found = strange('libs/ledger', allowed);
  expect(found.filter((line) => !/^libs\/ledger\/(?:verify\.ts|verification\/)/.test(line))).toEqual([]);
  expect(found.filter((line) => /@nestjs|@temporalio|fastify|workflows\//.test(line))).toEqual([]);
});

test('no file of ours is exported by default and no folder hides behind an index', () => {
  const ours = sources(/^(?:apps|libs|workflows|test)\/.*\.tsx?$/);
  expect(ours.filter(({ path, text }) => /^export default /m.test(text) && !path.endsWith('.config.ts'))).toEqual([]);
  expect(
    ours.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path) && path !== 'workflows/index.ts'),
  ).toEqual([]);
});

test('only the ledger writes the log and the view of a dossier', () => {
  const writes =
    /\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+(?:ONLY\s+)?(?:dossier_event|dossier|nomination|dossier_reach|command|register_entry|register_counter|register_book)\b/;
  const writers = sources(/^(?:apps|libs|workflows)\/.*\.ts$/)
    .filter(({ path, text }) => writes.test(text) && !path.endsWith('.spec.ts'))
    .map(({ path }) => path);
  expect(writers.filter((path) => !/^libs\/(?:ledger|db\/migrations)\//.test(path))).toEqual([]);
});

test('only the ledger asks the domain to decide', () => {
  const askers = inside('(?:apps|libs|workflows)').filter((source) =>
    importsOf(source).includes('libs/domain/dossier/decide.js'),
  );
  expect(askers.map(({ path }) => path).filter((path) => !path.startsWith('libs/ledger/'))).toEqual(
    askers.map(({ path }) => path).filter((path) => path === 'apps/api/dossiers/action-views.ts'),
  );
});

test('the rules read no clock, no chance and make no ids; workflows only hand their time on', () => {
  const readers = inside('libs/domain').filter(({ text }) =>
    /\bDate\.now\(|new Date\(\)|Math\.random|randomUUID/.test(text),
  );
  expect(readers.map(({ path }) => path)).toEqual([]);
  const comparing = inside('workflows').filter(({ text }) =>
    /\bDate\.(?:now|parse)\(|\.getTime\(|Math\.random|randomUUID/.test(text),
  );
  expect(comparing.map(({ path }) => path)).toEqual([]);
});

/** The pages of which another page shows a part, as «page → part». What several pages use stands beside `pages`, not in one of them. */
const embeddings: readonly string[] = ['organisations → apps/web/pages/appointments/AppointmentTable.js'];

test('a page shows parts of another only by name, and what stands beside the pages knows none of them', () => {
  const pageOf = (path: string) => /^apps\/web\/pages\/([\w-]+)\//.exec(path)?.[1];
  const crossing = sources(/^apps\/web\/.*\.tsx?$/)
    .filter(({ path }) => path !== 'apps/web/routes.tsx')
    .flatMap((source) =>
      importsOf(source)
        .filter((name) => pageOf(name) !== undefined && pageOf(name) !== pageOf(source.path))
        .map((name) => `${pageOf(source.path) ?? source.path} → ${name}`),
    );
  expect([...new Set(crossing)].toSorted()).toEqual(embeddings);
});

test('texts stand by the page they serve, and no page’s words are one long file', () => {
  const texts = sources(/^libs\/messages\/.*\.ts$/);
  expect(texts.filter(({ path }) => !/^libs\/messages\/[\w-]+\/[\w.-]+\.ts$/.test(path))).toEqual([]);
  expect(texts.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
});
