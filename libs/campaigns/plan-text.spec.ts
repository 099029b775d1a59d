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
  ['HG-2024-DAIHOI', 'Chưa đăng ký: khi nộp: chặn', 'what comes of not registering'],
  [
    'HG-2024-DAIHOI',
    'Chốt số liệu thực hiện chỉ tiêu: đến hết ngày 30/06/2025; để theo dõi',
    'a date that binds no step',
  ],
  ['HG-2024-DAIHOI', 'bản chính', 'that originals are asked'],
  ['HG-2024-DAIHOI', 'loại enterprise, người đứng đầu doanh nghiệp; xác nhận từ ngày 01/01/2020', 'who confirms what'],
  ['HG-2024-DAIHOI', 'được hẹn ngày nộp', 'what may be promised'],
  ['HG-2024-DAIHOI', 'khi hồ sơ rời bước «UBND huyện»', 'where communes are counted'],
  ['HG-2024-DAIHOI', 'nhắc trước 3, 1 ngày làm việc', 'the reminders of a level'],
  ['HG-2024-DAIHOI', '15 thành viên; họp; có mặt ít nhất 2/3; thông qua khi được ít nhất 4/5', 'how is voted'],
  ['HG-2024-DAIHOI', '(mặc định, kế hoạch không nêu)', 'that the voting rule is a default'],
  ['VPUBND-DAIHOI-XIV', 'Tờ trình của Văn phòng UBND tỉnh', 'what a level adds of its own'],
  ['VPUBND-DAIHOI-XIV', 'trình lên cấp trên: Thủ tướng Chính phủ', 'to whom the list goes'],
])('%s says «%s»: %s', (code, expected) => {
  expect(textOf(code)).toContain(expected);
});

test('what no shipped plan says is on the page as well: a voting rule of its own, public comment, a form, the law’s steps', () => {
  const plan = plans.find(({ stages }) => stages.some(({ kind }) => kind === 'council'));
  if (!plan) throw new Error('no plan has a council');
  const voting = {
    quorum: { atLeast: 1, of: 2 },
    pass: { atLeast: 9, of: 10 },
    base: 'present' as const,
    secret: true,
  };
  const text = JSON.stringify(
    planText(
      {
        ...plan,
        stages: plan.stages.map((stage) =>
          stage.kind === 'council'
            ? { ...stage, voting: { ...voting, absentInWriting: false, mode: 'meeting' } }
            : stage,
        ),
        checklist: plan.checklist.map((item) => ({
          ...item,
          copies: 'copy',
          formCode: '07',
          subjects: ['individual'],
        })),
        publicComment: { workingDays: 10, opensAt: plan.stages[0]?.code, citation: 'Mục IX' },
        lawRules: [{ id: 'LAW-HOLD', steps: { council: 'warn' }, mayOverride: false }],
      },
      names,
    ),
  );
  for (const said of [
    'có mặt ít nhất 1/2; thông qua khi được ít nhất 9/10 số có mặt; bỏ phiếu kín; người vắng không được cho ý kiến.',
    'Lấy ý kiến công khai trong 10 ngày làm việc (Mục IX), từ khi hồ sơ đến bước «',
    'bản sao; mẫu 07',
    'chỉ cho cá nhân',
    'khi Hội đồng xét: cảnh báo',
  ])
    expect(text).toContain(said);
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
