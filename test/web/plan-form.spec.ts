import { parse } from 'yaml';
import { shapeOf } from '../../apps/web/pages/plans/form/field-shape.js';
import {
  defaultWords,
  explanationOf,
  fixedValues,
  labelOf,
  placeWords,
  valueWords,
} from '../../apps/web/pages/plans/form/field-words.js';
import { groupedParts } from '../../apps/web/pages/plans/form/form-groups.js';
import { codeFromName, idsOf, newEntry } from '../../apps/web/pages/plans/form/new-entry.js';
import { afterMove, allPlaces, openedTo, toggled } from '../../apps/web/pages/plans/form/open-places.js';
import { errorsAt, errorsWithin, warningsAt } from '../../apps/web/pages/plans/form/problems-at.js';
import { usualStage } from '../../apps/web/pages/plans/form/usual-stage.js';
import { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { definitionSchema, type SchemaNode } from '../../libs/contracts/definition-schema.js';
import { planFormTexts } from '../../libs/messages/plans/plan-form.js';
import { everyFieldPlan } from '../support/every-field-plan.js';

const schema = definitionSchema();
const parts = Object.keys(schema.properties ?? {});

/** Every node of the schema below a part. */
function nodes(node: SchemaNode): readonly SchemaNode[] {
  const inside = [...Object.values(node.properties ?? {}), ...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  return [node, ...inside.flatMap(nodes)];
}

test('the form has a shape for every field that a plan may have, and refuses one it was not made for', () => {
  const all = Object.values(schema.properties ?? {}).flatMap(nodes);
  expect(all.length).toBeGreaterThan(300);
  expect(() => all.map(shapeOf)).not.toThrow();
  expect(() => shapeOf({ type: 'null' })).toThrow();
  expect(() => shapeOf({ items: { items: { type: 'string' } } })).toThrow();
});

test('every part of a plan has been given its heading, and one that was forgotten would still be shown', () => {
  const placed = groupedParts(parts).flatMap(([, own]) => own);
  expect(placed.toSorted()).toEqual(parts.toSorted());
  const [, lastParts] = groupedParts([...parts, 'forgotten']).at(-1) ?? [];
  const [, without] = groupedParts(parts).at(-1) ?? [];
  expect(lastParts).toEqual([...(without ?? []), 'forgotten']);
});

test('the plan in which every field is written is one that the schema takes', () => {
  expect(CampaignDefinition.safeParse(parse(everyFieldPlan)).error?.issues ?? []).toEqual([]);
});

test('an explanation says what the schema says, without how it is written in the text', () => {
  const { properties = {} } = schema;
  const award = properties.awards?.items?.properties ?? {};
  const stage = properties.stages?.items?.properties ?? {};
  expect(labelOf(['awards'])).toBe('Hình thức khen thưởng');
  expect(labelOf(['stages', 0, 'due', 'workingDays'])).toBe('Số ngày làm việc');
  expect(placeWords(['stages', 1, 'due'])).toBe('Các bước xét › mục 2 › hạn');
  expect(explanationOf(award.subjects ?? {})).toBe('Tặng cho tập thể, cá nhân, hay cả hai.');
  expect(explanationOf(stage.kind ?? {})).toBeUndefined();
  expect(explanationOf(stage.rule ?? {}, 'Mã quy tắc của kế hoạch mà mục này thể hiện')).toBeUndefined();
  expect(valueWords(stage.kind ?? {}, 'joint-review')).toBe('Phối hợp rà soát');
  expect(valueWords(properties.lawRules?.items?.properties?.id ?? {}, 'LAW-HOLD')).toBe('Đang tạm dừng xét');
  expect(defaultWords(stage.jointWith ?? {})).toBeUndefined();
  expect(defaultWords(properties.quotas?.items?.properties?.effect ?? {})).toBe('Bỏ trống: chặn');
  for (const node of nodes(schema)) {
    expect(explanationOf(node) ?? '').not.toMatch(/\((?:block|warn|inform|true|false)\)|«[a-z]+[A-Z]?[a-zA-Z]*»/);
    for (const value of fixedValues(node)) expect(valueWords(node, value).toLowerCase()).not.toBe(value.toLowerCase());
  }
});

test('a new entry has its code by its name, and an id that no rule of the plan has', () => {
  const { properties = {} } = schema;
  const entryOf = (part: string) => properties[part]?.items ?? {};
  const ids = idsOf({ quotas: [{ id: 'QT-1' }], submission: { id: 'QT-2' } });
  expect(newEntry(entryOf('awards'), { name: 'Giấy khen', codes: [], ids })).toEqual({
    ...{ code: 'GIAY-KHEN', name: 'Giấy khen', subjects: [] },
  });
  expect(newEntry(entryOf('quotas'), { name: 'Số người', codes: [], ids })).toEqual({
    ...{ id: 'QT-3', label: 'Số người', limits: [] },
  });
  expect(newEntry(entryOf('lawRules'), { name: '', codes: [], ids })).toEqual({ steps: {} });
  expect(newEntry(entryOf('routes'), { name: '', codes: [], ids })).toEqual({ unitKinds: [], stages: [] });
});

test.each([
  ['Giấy khen của Chủ tịch UBND xã', [], 'GIAY-KHEN-CUA-CHU-TICH-UBND-XA'],
  ['Giấy khen', ['GIAY-KHEN'], 'GIAY-KHEN-2'],
  ['Bảng tổng hợp thành tích của từng tập thể và cá nhân', [], 'BANG-TONG-HOP-THANH-TICH-CUA-TUNG-TAP-TH'],
  ['…', [], 'MUC'],
])('«%s» has a code of its own', (name, taken, code) => {
  expect(codeFromName(name, taken)).toBe(code);
});

test.each(['examine', 'joint-review', 'council', 'decide', 'transmit'] as const)(
  'a new stage of kind %s lacks only who holds it, and is one that a plan may have',
  (kind) => {
    const stage = { ...usualStage(kind, 'Bước mới', 'BUOC-MOI'), body: { campaignOwner: true } };
    const { stages } = CampaignDefinition.parse({
      ...{ code: 'A', name: 'B', owner: 'C', audience: { unitKinds: ['d'] }, stages: [stage] },
    });
    expect(stages[0]?.actingRoles).toContain(stages[0]?.holderRole);
    expect(stages[0]?.stamp && stages[0].register === 'none').toBe(false);
  },
);

test.each([
  ['moves down', 0, 2, ['stages.2', 'stages.2.due', 'stages.0']],
  ['moves up', 2, 0, ['stages.1', 'stages.1.due', 'stages.2']],
  ['is taken out', 0, null, ['stages.0']],
] as const)('an open entry stays open when one %s', (_what, from, to, expected) => {
  const open = new Set(['stages', 'stages.0', 'stages.0.due', 'stages.1', 'routes.0']);
  expect(afterMove(open, ['stages'], [from, to])).toEqual(new Set(['stages', 'routes.0', ...expected]));
});

test('whatever a place is in opens with it', () => {
  expect([...openedTo(new Set(), ['stages', 1, 'due'])]).toEqual(['stages', 'stages.1', 'stages.1.due']);
  expect(toggled(toggled(new Set(), ['stages', 1]), ['stages', 1])).toEqual(new Set());
  expect([...allPlaces({ routes: [{ stages: ['a'] }] })]).toEqual(
    expect.arrayContaining(['routes', 'routes.0', 'routes.0.stages']),
  );
});

test('a problem is said at its field, and counted by whatever holds it', () => {
  const problem = { severity: 'error', message: 'Phải là số.', line: 1, column: 1 } as const;
  const problems = [
    { ...problem, code: 'invalid-type', path: ['quotas', 0, 'limits', 1, 'max'] },
    { ...problem, code: 'missing', path: ['quotas', 0, 'label'], message: 'Thiếu mục «label».' },
    {
      ...problem,
      severity: 'warning' as const,
      code: 'no-collective-quota',
      path: ['quotas'],
      message: 'Không giới hạn.',
    },
  ];
  expect(errorsAt(problems, ['quotas', 0, 'limits', 1, 'max'])).toEqual(['Phải là số.']);
  expect(errorsAt(problems, ['quotas', 0, 'label'])).toEqual([planFormTexts.needed]);
  expect(errorsWithin(problems, ['quotas'])).toHaveLength(2);
  expect(errorsWithin(problems, ['quotas', 0, 'limits'])).toHaveLength(1);
  expect(errorsWithin(problems, ['quotas', 1])).toEqual([]);
  expect(warningsAt(problems, ['quotas'])).toEqual(['Không giới hạn.']);
});
