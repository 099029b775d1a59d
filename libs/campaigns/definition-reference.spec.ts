import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CampaignDefinition } from '../contracts/campaign-definition.js';
import { definitionSchema, type SchemaNode } from '../contracts/definition-schema.js';
import { definitionReference } from './definition-reference.js';
import { definitionSections } from './definition-sections.js';

const page = new URL('../../docs/campaign-definition.md', import.meta.url);
const folder = new URL('.', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted();
const plans = await Promise.all(
  files.map(async (file) => {
    const document: unknown = parse(await readFile(new URL(file, folder), 'utf8'));
    return { code: CampaignDefinition.parse(document).code, document };
  }),
);
const made = definitionReference(plans);

/** Paths of the fields that nothing is said about. */
function unexplained(node: SchemaNode, path: string): readonly string[] {
  return (node.anyOf ?? [node]).flatMap((way) => [
    ...Object.entries(way.properties ?? {}).flatMap(([name, field]) => [
      ...(field.description?.trim() ? [] : [`${path}.${name}`]),
      ...unexplained(field, `${path}.${name}`),
    ]),
    ...(way.items ? unexplained(way.items, `${path}[]`) : []),
  ]);
}

test('every field of a definition is explained where it is defined', () => {
  expect(unexplained(definitionSchema(), '')).toEqual([]);
  expect(unexplained({ properties: { a: { items: { properties: { b: {} } } } } }, '')).toEqual(['.a', '.a[].b']);
});

test('docs/campaign-definition.md is what the schema says; WRITE_REFERENCE=1 npm test -- libs/campaigns/definition-reference writes it anew', async () => {
  if (process.env.WRITE_REFERENCE) await writeFile(page, made);
  expect(await readFile(page, 'utf8')).toBe(made);
});

test('every field of every group has its row, and every place of a group is named', () => {
  for (const { paths, ways } of definitionSections())
    for (const path of paths) {
      if (path) expect(made).toContain(`\`${path}\``);
      for (const name of ways.flatMap(({ properties }) => Object.keys(properties ?? {})))
        expect(made).toContain(`| \`${[paths.length > 1 ? '…' : path, name].filter(Boolean).join('.')}\` `);
    }
});

test('every reference leads to one heading', () => {
  const anchors = [...made.matchAll(/^## `(.+)`$/gm)].map(([, title = '']) =>
    title.toLowerCase().replace(/[^\w-]/g, ''),
  );
  expect(new Set(anchors).size).toBe(anchors.length);
  const wanted = [...made.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor ?? '');
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

test('what JSON Schema cannot say is on the page too', () => {
  for (const said of [
    'Chỉ dùng một trong «throughEndOf», «before», «onEvent».',
    'gồm từ 2 đến 4 chữ in hoa không dấu',
    'Nêu «unit» hoặc «unitKinds», không cả hai.',
  ])
    expect(made).toContain(said);
});
