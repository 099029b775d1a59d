import { definitionSchema, type SchemaNode } from '../contracts/definition-schema.js';
import { fieldName, shownValue } from '../messages/plans/campaign-parts.js';
import { compareCampaigns } from './compare-campaigns.js';
import { shippedCampaigns } from './shipped-campaigns.js';

const plan = (await shippedCampaigns()).find((candidate) => candidate.code === 'HG-2024-DAIHOI');
if (!plan) throw new Error('the plan of the tests is not shipped');

test('a plan compared with itself has not changed', () => {
  expect(compareCampaigns(plan, plan)).toEqual([]);
});

test.each([
  [
    'a later deadline',
    { submission: { ...plan.submission, throughEndOf: '2025-07-20' } },
    'Thời hạn nộp hồ sơ',
    'đến hết ngày: 11/07/2025 → 20/07/2025',
  ],
  [
    'another operator',
    { submission: { hard: true, before: '2025-07-11' } },
    'Thời hạn nộp hồ sơ',
    'trước ngày: thêm 11/07/2025',
  ],
  [
    'a raised number',
    {
      quotas: plan.quotas.map((quota) => ({
        ...quota,
        limits: quota.limits.map((limit) => (limit.unit === 'PHUNG-HIEP' ? { ...limit, max: 16 } : limit)),
      })),
    },
    'Cơ cấu, số lượng',
    '«Số cá nhân được đề nghị», số lượng, «PHUNG-HIEP», tối đa: 14 → 16',
  ],
  [
    'a new award',
    { awards: [...plan.awards, { code: 'CO', name: 'Cờ thi đua', subjects: ['collective' as const] }] },
    'Hình thức khen thưởng',
    'thêm «Cờ thi đua»',
  ],
  [
    'a paper no longer asked',
    { checklist: plan.checklist.slice(1) },
    'Thành phần hồ sơ',
    'bỏ «Tờ trình đề nghị khen thưởng»',
  ],
  [
    'how a council votes',
    {
      stages: plan.stages.map((stage) =>
        stage.kind === 'council'
          ? {
              ...stage,
              voting: {
                ...{ quorum: { atLeast: 2, of: 3 }, pass: { atLeast: 9, of: 10 }, base: 'present' as const },
                ...{ secret: true, absentInWriting: true, mode: 'meeting' as const },
              },
            }
          : stage,
      ),
    },
    'Các bước xét',
    '«Hội đồng Thi đua - Khen thưởng tỉnh», quy chế biểu quyết: thêm số có mặt tối thiểu thấp nhất 2, trên tổng 3, tỷ lệ thông qua thấp nhất 9, trên tổng 10, tính trên số có mặt, bỏ phiếu kín có, người vắng cho ý kiến bằng văn bản có, cách lấy ý kiến họp',
  ],
])('%s is told in a sentence under its part', (_what, differs, title, sentence) => {
  const changes = compareCampaigns(plan, { ...plan, ...differs });
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ title, sentences: expect.arrayContaining([sentence]) });
});

/** Every name of a field below the parts of a document, and every fixed value that a field may have. */
function vocabulary(node: SchemaNode): { readonly names: readonly string[]; readonly values: readonly string[] } {
  const inside = (node.anyOf ?? [])
    .concat(node.items ?? [], Object.values(node.properties ?? {}), node.additionalProperties || [])
    .map(vocabulary);
  return {
    names: [
      ...Object.keys(node.properties ?? {}),
      ...(node.propertyNames?.enum ?? []).map(String),
      ...inside.flatMap(({ names }) => names),
    ],
    values: [...[node.enum ?? [], node.const ?? []].flat().map(String), ...inside.flatMap(({ values }) => values)],
  };
}

test('whatever can change in a plan has a Vietnamese name, a field as well as a fixed value', () => {
  const { names, values } = Object.values(definitionSchema().properties ?? {})
    .map(vocabulary)
    .reduce((one, other) => ({
      names: [...one.names, ...other.names],
      values: [...one.values, ...other.values],
    }));
  expect(names.length).toBeGreaterThan(150);
  expect([...new Set(names)].filter((name) => fieldName(name) === name)).toEqual([]);
  expect([...new Set(values)].filter((value) => !value.startsWith('LAW-') && shownValue(value) === value)).toEqual([]);
});
