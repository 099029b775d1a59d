import { z } from 'zod';
import { endpoints } from '../../libs/contracts/endpoints.js';
import { sources } from './sources.js';

test('an id has one schema: whoever makes another of their own lets capitals through', () => {
  const others = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/)
    .filter(({ path }) => path !== 'libs/contracts/id.ts' && !path.startsWith('libs/db/migrations/'))
    .filter(({ text }) => /\bz\s*\.\s*(?:uuid(?:v[1-8])?|guid)\(|\.uuid\(|\[0-9a-f\]\{8\}-/i.test(text))
    .map(({ path }) => path);
  expect(others).toEqual([]);
});

/** Everything that comes in through a schema: bodies and queries, by where it stands. */
const incoming = Object.entries(endpoints).flatMap(([name, endpoint]) => [
  ...('body' in endpoint ? parts(endpoint.body, `${name}.body`) : []),
  ...('query' in endpoint ? parts(endpoint.query, `${name}.query`) : []),
]);

interface Part {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** A schema and all that it is made of. */
function parts(schema: z.core.$ZodType, path: string): readonly Part[] {
  const below = (inner: z.core.$ZodType, name = '') => parts(inner, name ? `${path}.${name}` : path);
  const own: Part = { path, schema: schema as z.ZodType };
  if (schema instanceof z.ZodObject)
    return [own, ...Object.entries(schema.shape).flatMap(([name, inner]) => below(inner as z.core.$ZodType, name))];
  if (schema instanceof z.ZodArray) return [own, ...below(schema.element, '[]')];
  if (schema instanceof z.ZodRecord) return [own, ...below(schema.keyType, 'key'), ...below(schema.valueType, '*')];
  if (schema instanceof z.ZodUnion) return [own, ...schema.options.flatMap((inner) => below(inner))];
  if (schema instanceof z.ZodPipe) return [own, ...below(schema.in), ...below(schema.out)];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [own, ...below(schema.unwrap())];
  return [own];
}

const checksOf = ({ schema }: Part) => (schema.def as { checks?: readonly z.core.$ZodCheck[] }).checks ?? [];

test('no body and no query takes a text that is neither tidied nor of a fixed pattern', () => {
  const texts = incoming.filter(({ schema }) => schema instanceof z.ZodString);
  expect(texts.length).toBeGreaterThan(80);
  const bare = texts.filter((part) => {
    const kinds = checksOf(part).map((check) => check._zod.def.check);
    const { format } = (part.schema.meta() ?? {}) as { format?: string };
    return !kinds.includes('overwrite') && !kinds.includes('string_format') && format !== 'password';
  });
  expect(bare.map(({ path }) => path)).toEqual([]);
});

/** Lists that the domain looks through itself, to name every entry that stands twice. */
const judged =
  /^publishWorkingCalendar\.body\.calendar\.years|^publishLegalRegimes\.body\.regimes(?:$|\.\[\]\.extraPapers)/;

test('no body takes a list in which something may stand twice', () => {
  const lists = incoming.filter(({ schema }) => schema instanceof z.ZodArray);
  expect(lists.length).toBeGreaterThan(25);
  const loose = lists.filter(({ path, schema }) => !schema.meta()?.uniqueItems && !judged.test(path));
  expect(loose.map(({ path }) => path)).toEqual([]);
});
