import { planText } from './plan-text.js';
import { shippedCampaigns } from './shipped-campaigns.js';

const plans = await shippedCampaigns();
const names = { kind: (code: string) => `loại ${code}`, organisation: (code: string) => `cơ quan ${code}` };
const textOf = (code: string): string => {
  const plan = plans.find((candidate) => candidate.code === code);
  if (!plan) throw new Error(`${code} is not shipped`);
  return JSON.stringify(planText(plan, names));
};

test.each([
  ['HG-2024-DAIHOI', 'đến hết ngày 11/07/2025', 'the submission’s last day with its operator'],
  ['HG-2024-DAIHOI', 'trước ngày 11/07/2025', 'the report’s other operator on the same day'],
  ['HG-2024-DAIHOI', 'cơ quan PHUNG-HIEP', 'whose number it is'],
  ['HG-2024-DAIHOI', 'còn là dự thảo', 'that the source is a draft'],
  ['AG-VPUBND-2024', 'số 26/KH-VPUBND, ngày 02/02/2024', 'the number and day of the plan'],
  ['VPUBND-DAIHOI-XIV', 'đã diễn ra ngày 23/01/2026', 'the event that ends it'],
  ['XA-NLB-2025', 'chưa nêu hình thức khen', 'that no award is given'],
])('%s says «%s»: %s', (code, expected) => {
  expect(textOf(code)).toContain(expected);
});

test('every rule of every plan stands on its page', () => {
  for (const plan of plans) {
    const text = textOf(plan.code);
    const ids = [plan.ratings, plan.measures, plan.indicators, plan.comparisons, plan.judgements, plan.preconditions]
      .flat()
      .map((rule) => rule.id);
    expect(ids.filter((id) => !text.includes(id))).toEqual([]);
  }
});
