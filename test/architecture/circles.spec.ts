import { importsOf, sources } from './sources.js';

const files = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/).filter(({ path }) => !/\.spec\.tsx?$/.test(path));

/** The file an import means: `.js` is written for what is `.ts` or `.tsx` here. */
function fileOf(name: string, known: ReadonlySet<string>): string | undefined {
  return [name, name.replace(/\.js$/, '.ts'), name.replace(/\.js$/, '.tsx')].find((path) => known.has(path));
}

/** Groups of files that import each other, through however many others (Tarjan's strongly connected components). */
export function circles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle.toSorted());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

test('a circle is found, however long, and a chain is none', () => {
  const chain = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', []],
  ]);
  expect(circles(chain)).toEqual([]);
  expect(circles(new Map([...chain, ['d', ['b']]]))).toEqual([['b', 'c', 'd']]);
});

test('no files import each other, not even for a type', () => {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(
    files.map((source) => [source.path, importsOf(source).flatMap((name) => fileOf(name, known) ?? [])] as const),
  );
  expect([...imports.values()].flat().length).toBeGreaterThan(2000);
  expect(circles(imports)).toEqual([]);
});
