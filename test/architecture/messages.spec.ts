import ts from 'typescript';
import { sources } from './sources.js';

const catalogue = /(?:^|\/)libs\/messages\/.+\.ts$/;
const readers = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/)
  .map(({ path }) => path)
  .filter((path) => !/\.spec\.tsx?$|\.config\.ts$/.test(path));

/** A text, or a group of them. */
interface Entry {
  readonly name: string;
  /** the nodes that declare what a group holds; nothing for a text */
  readonly holds: readonly ts.Node[];
}

type Entries = ReadonlyMap<ts.Node, Entry>;

/** Our own modules alone: types of packages say nothing of our texts, and reading them takes most of the time. */
function ownProgram(): ts.Program {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts'],
    jsx: ts.JsxEmit.Preserve,
    strict: true,
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, containing, options, host) : { resolvedModule: undefined },
    );
  return ts.createProgram([...readers], options, host);
}

/** Texts stand in plain objects. What is typed as a record of a closed set is read by its key and held whole by its type. */
function entriesOf(file: ts.SourceFile): Entries {
  const entries = new Map<ts.Node, Entry>();
  const add = (node: ts.Node, name: string, value: ts.Expression | undefined): ts.Node => {
    const holds = (value && plainObject(value)?.properties)?.flatMap((property) => {
      if (!property.name || !ts.isIdentifier(property.name) || ts.isShorthandPropertyAssignment(property)) return [];
      const held = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      return add(property, `${name}.${property.name.text}`, held);
    });
    entries.set(node, { name, holds: holds ?? [] });
    return node;
  };
  for (const declared of file.statements
    .filter(ts.isVariableStatement)
    .flatMap((each) => each.declarationList.declarations))
    if (ts.isIdentifier(declared.name) && !declared.type && declared.initializer && plainObject(declared.initializer))
      add(declared, declared.name.text, declared.initializer);
  return entries;
}

function plainObject(value: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return plainObject(value.expression);
  return ts.isObjectLiteralExpression(value) ? value : undefined;
}

function everyNode(root: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (node !== root) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** The names of the texts that nothing reads. */
function unread(): readonly string[] {
  const program = ownProgram();
  const checker = program.getTypeChecker();
  const files = readers.flatMap((path) => program.getSourceFile(path) ?? []);
  const entries: Entries = new Map(
    files.filter(({ fileName }) => catalogue.test(fileName)).flatMap((file) => [...entriesOf(file)]),
  );
  const nodes = files.flatMap(everyNode);
  const names = new Set([...entries.values()].map(({ name }) => name.split('.').at(-1) ?? ''));
  /** What a shorter name stands for: `const texts = draftTexts.save`. */
  const shorter = new Map<ts.Node, readonly ts.Node[]>();
  const read = new Set<ts.Node>();

  const declared = (node: ts.Node): readonly ts.Node[] => {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (own?.declarations ?? []).flatMap((each) => shorter.get(each) ?? (entries.has(each) ? [each] : []));
  };
  const meant = (node: ts.Node): readonly ts.Node[] => {
    if (ts.isPropertyAccessExpression(node)) return names.has(node.name.text) ? declared(node.name) : [];
    if (!ts.isIdentifier(node) || !names.has(node.text)) return [];
    const isOwnName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const declares =
      'name' in node.parent && node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent);
    return isOwnName || declares ? [] : declared(node);
  };
  const readWhole = (node: ts.Node): void => {
    read.add(node);
    for (const held of entries.get(node)?.holds ?? []) readWhole(held);
  };
  const renames = (node: ts.Node): boolean =>
    ts.isVariableDeclaration(node.parent) && node.parent.initializer === node && !node.parent.type;

  for (const node of nodes) {
    if (!renames(node) || !ts.isVariableDeclaration(node.parent) || !ts.isIdentifier(node.parent.name)) continue;
    const groups = meant(node);
    if (groups.length === 0) continue;
    shorter.set(node.parent, groups);
    names.add(node.parent.name.text);
  }
  for (const node of nodes) {
    if (ts.isObjectBindingPattern(node))
      for (const { propertyName, name } of node.elements)
        for (const each of checker.getTypeAtLocation(node).getProperty((propertyName ?? name).getText())
          ?.declarations ?? [])
          readWhole(each);
    const stepsIn = ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
    for (const each of meant(node))
      if (stepsIn || renames(node)) read.add(each);
      else readWhole(each);
  }
  return [...entries].filter(([node, { holds }]) => holds.length === 0 && !read.has(node)).map(([, { name }]) => name);
}

test('every text is read somewhere', () => {
  expect(unread()).toEqual([]);
});
