import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { schemaOrder, shapeOf, valueAt, wayOf } from '../../apps/web/pages/plans/form/field-shape.js';
import { readPlan } from '../../apps/web/pages/plans/form/read-plan-text.js';
import { type PlanEdit, type PlanPath, writePlanText } from '../../apps/web/pages/plans/form/write-plan-text.js';
import { definitionSchema, type SchemaNode } from '../../libs/contracts/definition-schema.js';
import { everyFieldPlan } from '../support/every-field-plan.js';
import { inventedPlan } from '../support/invented-plan.js';

const schema = definitionSchema();
const folder = new URL('../../libs/campaigns/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const plans = [...shipped, inventedPlan, everyFieldPlan];

const write = (source: string, edit: PlanEdit) => writePlanText(source, edit, schemaOrder(schema, readPlan(source)));

/** One field of a plan as it stands: where, by which schema, and what is written there. */
interface Field {
  readonly path: PlanPath;
  readonly node: SchemaNode;
  readonly value: unknown;
}

/** Every field of a plan, whether it is written or not, entries of lists included. */
function fieldsOf(node: SchemaNode, value: unknown, path: PlanPath): readonly Field[] {
  const here = path.length > 0 ? [{ path, node, value }] : [];
  const way = node.anyOf ? node.anyOf[wayOf(node.anyOf, value)] : node;
  if (way?.items && Array.isArray(value))
    return [...here, ...value.flatMap((entry, at) => fieldsOf(way.items ?? {}, entry, [...path, at]))];
  if (!way?.properties || (path.length > 0 && typeof value !== 'object')) return here;
  return [
    ...here,
    ...Object.entries(way.properties).flatMap(([name, field]) =>
      fieldsOf(field, valueAt(value, [name]), [...path, name]),
    ),
  ];
}

const plansWithFields = plans.map((source) => ({ source, fields: fieldsOf(schema, readPlan(source), []) }));
const plainShapes: readonly string[] = [
  'text',
  'day',
  'number',
  'flag',
  'choice',
  'choices',
  'code',
  'codes',
  'texts',
  'numbers',
];

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'Bằng khen: hạng nhất',
    'a # b',
    '[x], {y}',
    "Ủy ban 'mới'",
    'true',
    '12',
    '2025-07-11',
    '- a',
    '«"»',
    'null',
    '~',
    '',
    '&a',
    '*a',
    '!b',
    '@c',
  ),
);

/** Something that the form may write into a field. */
function written(node: SchemaNode): fc.Arbitrary<unknown> {
  const shape = shapeOf(node);
  if (shape === 'flag') return fc.boolean();
  if (shape === 'number') return fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.constantFrom(0.8, 12.25));
  if (shape === 'numbers') return fc.array(fc.integer({ min: 0, max: 2100 }), { maxLength: 5 });
  if (['texts', 'codes', 'choices'].includes(shape)) return fc.array(words, { maxLength: 4 });
  if (shape === 'steps')
    return fc.dictionary(fc.constantFrom('submission', 'council'), fc.constantFrom('warn', 'block'));
  if (shape === 'list') return fc.array(fc.record({ code: words, label: words }), { maxLength: 2 });
  if (shape === 'group') return fc.record({ [Object.keys(node.properties ?? {})[0] ?? 'code']: words });
  if (shape === 'ways') return fc.oneof(...(node.anyOf ?? []).map(written));
  return words;
}

/** A field of a plan, and something to fill it with. */
const filling = (all: typeof plansWithFields) =>
  fc
    .constantFrom(...all)
    .chain(({ source, fields }) => fc.constantFrom(...fields).map((field) => ({ source, field })))
    .chain(({ source, field }) => written(field.node).map((value) => ({ source, field, value })));

/** The plan as data after the same change, made the plain way. */
function changed(plan: unknown, [key, ...rest]: PlanPath, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(plan)
    ? ([...plan] as unknown as Record<string | number, unknown>)
    : { ...(plan as object) };
  copy[key] = changed(copy[key] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  return copy;
}

const comments = (text: string) => (text.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).toSorted();

/** The text of every part but one; what stands above a part is looked at as a comment. */
const otherParts = (text: string, part: unknown) =>
  text
    .replaceAll(/^#.*\n/gm, '')
    .split(/^(?=[a-zA-Z]+:)/m)
    .filter((segment) => segment.trim() !== '' && !segment.startsWith(`${String(part)}:`));

test('filling any field gives a text that says the same with that field filled', () => {
  fc.assert(
    fc.property(filling(plansWithFields), ({ source, field: { path }, value }) => {
      const after = write(source, { kind: 'set', path, value });
      expect(readPlan(after)).toEqual(changed(readPlan(source), path, value));
    }),
    { numRuns: 200 },
  );
});

test('what is not touched stays letter by letter, with every comment', () => {
  const commented = plansWithFields.map(({ source, fields }) => ({
    source,
    fields: fields.filter(({ node }) => plainShapes.includes(shapeOf(node))),
  }));
  fc.assert(
    fc.property(filling(commented), ({ source, field: { path }, value }) => {
      const after = write(source, { kind: 'set', path, value });
      expect(comments(source).filter((comment) => !comments(after).includes(comment))).toEqual([]);
      expect(otherParts(after, path[0])).toEqual(otherParts(source, path[0]));
    }),
    { numRuns: 150 },
  );
});

test('a single value is exchanged in its place, and not a letter beside it', () => {
  const source =
    '# Kế hoạch\nstages:\n  - { code: a, label: "Bước một",   kind: examine, } # thẩm định\nname: \'Tên cũ\' # tên\n';
  expect(write(source, { kind: 'set', path: ['stages', 0, 'label'], value: 'Bước "hai"' })).toBe(
    source.replace('"Bước một"', '"Bước \\"hai\\""'),
  );
  expect(write(source, { kind: 'set', path: ['name'], value: "Tên 'mới'" })).toBe(
    source.replace("'Tên cũ'", "'Tên ''mới'''"),
  );
  expect(write(source, { kind: 'set', path: ['stages', 0, 'kind'], value: 'council' })).toBe(
    source.replace('examine', 'council'),
  );
});

test('a new field stands where the reference has it, a new part between its neighbours', () => {
  const source = 'code: A\nname: B\n# vì sao\nroutes: []\n';
  const withAwards = write(source, { kind: 'insert', path: ['awards'], at: 0, value: { code: 'X', name: 'Y' } });
  expect(withAwards).toBe('code: A\nname: B\nawards:\n  - code: X\n    name: Y\n# vì sao\nroutes: []\n');
  expect(write(withAwards, { kind: 'set', path: ['awards', 0, 'subjects'], value: ['individual'] })).toContain(
    'name: Y\n    subjects:\n',
  );
  expect(write(source, { kind: 'insert', path: ['routes'], at: 0, value: { stages: ['a'] } })).toContain(
    '# vì sao\nroutes:\n  - stages:\n      - a\n',
  );
});

test.each(plans.map((source, index) => [index, source] as const))(
  'entries of plan %i are added, moved and taken away, comments going with them',
  (_index, source) => {
    const places = new Set<string>();
    const lists = fieldsOf(schema, readPlan(source), []).filter(({ path, value }) => {
      const place = path.filter((key) => typeof key === 'string').join('.');
      return Array.isArray(value) && value.length > 1 && !places.has(place) && places.add(place);
    });
    expect(lists.length).toBeGreaterThan(1);
    for (const { path, value } of lists) {
      const list = value as readonly unknown[];
      const last = list.length - 1;
      const moved = write(source, { kind: 'move', path, from: last, to: 0 });
      expect(valueAt(readPlan(moved), path)).toEqual([list[last], ...list.slice(0, last)]);
      expect(comments(moved)).toEqual(comments(source));
      const added = write(source, { kind: 'insert', path, at: 1, value: 'x' });
      expect(valueAt(readPlan(added), path)).toEqual([list[0], 'x', ...list.slice(1)]);
      expect(comments(added)).toEqual(comments(source));
      expect(write(added, { kind: 'remove', path: [...path, 1] })).toBe(
        write(moved, { kind: 'move', path, from: 0, to: last }),
      );
    }
  },
);

test('a part is taken out of the text with nothing else', () => {
  for (const source of plans)
    for (const part of Object.keys(readPlan(source) ?? {})) {
      const after = write(source, { kind: 'remove', path: [part] });
      const { [part]: _gone, ...rest } = readPlan(source) ?? {};
      expect(parse(after)).toEqual(rest);
      expect(otherParts(after, part).map((text) => text.split('\n')[0])).toEqual(
        otherParts(source, part).map((text) => text.split('\n')[0]),
      );
    }
});

test('a plan in JSON stays JSON', () => {
  const source = JSON.stringify({ code: 'A', name: 'B', awards: [{ code: 'X', name: 'Cờ' }] });
  const named = write(source, { kind: 'set', path: ['awards', 0, 'name'], value: 'Cờ «thi đua»' });
  expect(JSON.parse(named)).toMatchObject({ awards: [{ code: 'X', name: 'Cờ «thi đua»' }] });
  expect(readPlan(write(source, { kind: 'set', path: ['submission', 'hard'], value: true }))).toMatchObject({
    submission: { hard: true },
  });
});

test('what was only referred to is written out before one of its places changes', () => {
  const source = 'code: A\nratings:\n  - years: &nam [2023, 2024]\n  - years: *nam\n';
  const after = write(source, { kind: 'set', path: ['ratings', 1, 'years'], value: [2025] });
  expect(readPlan(after)).toEqual({ code: 'A', ratings: [{ years: [2023, 2024] }, { years: [2025] }] });
  expect(after).not.toMatch(/[&*]nam/);
});

test.each([
  ['broken', 'a: ['],
  ['empty', ''],
  ['a list', '- a'],
  ['a key written twice', 'a: 1\na: 2'],
  ['a reference to nothing', 'a: *b'],
])('a text that is %s has no form and is never changed by one', (_what, source) => {
  expect(readPlan(source)).toBeNull();
  expect(write(source, { kind: 'set', path: ['name'], value: 'x' })).toBe(source);
});
