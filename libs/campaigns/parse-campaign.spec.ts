import { readFile } from 'node:fs/promises';
import { mostProblems, parseCampaign } from './parse-campaign.js';

const source = await readFile(new URL('hau-giang-2024-2025.yaml', import.meta.url), 'utf8');
const least = 'code: A\nname: B\nowner: C\naudience: { unitKinds: [xa] }\n';

/** The problems of the smallest plan with one line more, as «line:column code message». */
const problemsOf = (added: string): readonly string[] =>
  parseCampaign(`${least}${added}\n`).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test('the smallest plan says its code, name, owner and audience', () => {
  expect(parseCampaign(least)).toMatchObject({ definition: { code: 'A' }, problems: [] });
  expect(parseCampaign('code: A\nowner: C\naudience: { unitKinds: [xa] }').problems).toEqual([
    { severity: 'error', code: 'missing', path: ['name'], message: 'Thiếu mục «name».', line: 1, column: 1 },
  ]);
});

test('the same plan is read from YAML and from JSON', () => {
  const { definition, problems } = parseCampaign(source);
  expect(problems).toEqual([]);
  expect(parseCampaign(JSON.stringify(definition))).toMatchObject({ definition, problems: [] });
});

test.each([
  ['broken YAML', source.replace('awards:', 'awards: ['), /^yaml-/],
  ['a tab for an indentation', 'code: A\n\tname: B', /^yaml-tab_as_indent$/],
  ['two plans in one text', `${least}---\n${least}`, /^yaml-multiple_docs$/],
  ['a key that stands twice', `${source}\nname: Lần nữa\n`, /^yaml-duplicate_key$/],
  ['a key that is a list', `${least}? [a]\n: b\n`, /^yaml-key-not-text$/],
  ['a type that YAML does not know', `${least}shortName: !doc B\n`, /^yaml-tag_resolve_failed$/],
  ['a text of ten megabytes', `name: "${'x'.repeat(10 * 1024 * 1024)}"`, /^too-large$/],
  ['an empty text', '  \n', /^empty$/],
  ['bytes that are no UTF-8', Buffer.from([0x63, 0x6f, 0xff, 0xfe]).toString(), /^not-utf8$/],
  ['brackets without end', `a: ${'['.repeat(100_000)}`, /^too-deep$/],
  ['lists in lists on one line', '- '.repeat(100_000), /^too-deep$/],
  ['an alias of nothing', `${least}shortName: *x\n`, /^unknown-alias$/],
  ['more aliases than anybody needs', `${least}notChecked: [&a x, ${'*a, '.repeat(60)}]`, /^too-many-aliases$/],
  [
    'aliases that unfold without end',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdef'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcde'[at]}`).join(',')}]`)
      .join('\n')}`,
    /^too-many-aliases$/,
  ],
  ['a list instead of a plan', '- một\n- hai\n', /^invalid-type$/],
])('%s is refused with a sentence', (_what, text, code) => {
  const { definition, problems } = parseCampaign(text);
  expect(definition).toBeNull();
  expect(problems[0]?.code).toMatch(code);
  expect(problems[0]?.message.length).toBeGreaterThan(10);
});

test.each([
  [
    'a mistyped field',
    'registraton: {}',
    ['5:1 unknown-field Không có mục nào tên «registraton». Có phải anh/chị định viết «registration»?'],
  ],
  [
    'a field that is like no other',
    'period: { bao-gio: 2025 }',
    [
      '5:11 unknown-field Không có mục nào tên «bao-gio». Ở đây có thể viết: id, from, citation, throughEndOf, before, onEvent.',
    ],
  ],
  [
    'a mistyped step of a rule',
    'registration: { steps: { submision: block } }',
    ['5:26 unknown-field Không có mục nào tên «submision». Có phải anh/chị định viết «submission»?'],
  ],
  [
    'a value that is not allowed',
    'source: { status: final }',
    ['5:19 invalid-value Chỉ nhận một trong: draft, issued.'],
  ],
  ['a word for a number', 'publicComment: { workingDays: năm }', ['5:31 invalid-type Phải là số.']],
  ['a part of a number', 'publicComment: { workingDays: 1.5 }', ['5:31 invalid-type Phải là số nguyên.']],
  [
    'a day that is none',
    'period: { from: 2025-02-30 }',
    ['5:17 invalid-format Phải là ngày có thật, theo dạng 2025-07-11.'],
  ],
  [
    'a code with an accent',
    'standingOffice: Sở',
    ['5:17 invalid-format Mã chỉ gồm chữ không dấu, số và dấu gạch ngang.'],
  ],
  ['letters of dossiers in small', 'codePrefix: hg', ['5:13 invalid-format Gồm từ 2 đến 4 chữ in hoa không dấu.']],
  ['an empty list', 'awards: [{ code: A, name: B, subjects: [] }]', ['5:40 too-small Phải có ít nhất một mục.']],
  ['a text that is too long', `shortName: ${'x'.repeat(601)}`, ['5:12 too-big Dài nhất 600 ký tự.']],
  [
    'two operators of one bound',
    'period: { throughEndOf: 2025-01-01, before: 2025-01-01 }',
    ['5:9 custom Chỉ dùng một trong «throughEndOf», «before», «onEvent».'],
  ],
  [
    'an article without its number',
    'events: [{ code: a, name: b, citation: { law: Luật } }]',
    ['5:40 missing Thiếu mục «article».'],
  ],
  ['a rule without its citation', 'judgements: [{ id: R, label: L }]', ['5:14 missing Thiếu mục «citation».']],
])('%s: what it is and where', (_what, added, expected) => {
  expect(problemsOf(added)).toEqual(expected);
});

test('a body that is said in none of the ways names the fields; a mistyped one names the way it is near to', () => {
  const stage = (body: string) =>
    problemsOf(
      `stages: [{ code: a, label: A, publicLabel: A, kind: decide, holderRole: examiner, headRole: examiner, actingRoles: [examiner], register: none, stamp: false, mayReturn: false, body: ${body} }]`,
    ).join();
  expect(stage('{ organisation: A, campaignOwner: true }')).toContain('ancestorOfKind, organisation, campaignOwner');
  expect(stage('{ organisaton: A }')).toContain('Có phải anh/chị định viết «organisation»?');
  expect(stage('{ organisation: 12 }')).toContain('Phải là chữ.');
  expect(stage('{ organisation: A }')).toBe('');
});

test('problems found later are placed in the text: at the part, or at what lacks it', () => {
  const { placed } = parseCampaign(source);
  const lines = source.split('\n');
  const at = (path: (string | number)[]) =>
    lines[(placed([{ severity: 'error', code: 'x', path, message: '' }])[0]?.line ?? 0) - 1];
  expect(at(['stages', 1, 'due', 'workingDays'])).toContain('workingDays: 10');
  expect(at(['routes', 0, 'stages', 2])).toContain('party-office');
  expect(at(['quotas', 0, 'limits', 1])).toContain('VI-THANH');
  expect(at(['quotas', 0, 'limits', 1, 'when'])).toContain('VI-THANH');
});

test('a text within the limit never holds the others up for long, and tells its first hundred problems', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `a${index}: 1`).join('\n');
  const began = performance.now();
  const { problems } = parseCampaign(lines);
  expect(problems).toHaveLength(mostProblems + 1);
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', line: null });
  expect(performance.now() - began).toBeLessThan(15_000);
});
