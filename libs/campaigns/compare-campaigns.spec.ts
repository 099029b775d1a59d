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
])('%s is told in a sentence under its part', (_what, differs, title, sentence) => {
  const changes = compareCampaigns(plan, { ...plan, ...differs });
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ title, sentences: expect.arrayContaining([sentence]) });
});
