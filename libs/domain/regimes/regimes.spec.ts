import { shippedRegimes } from '../../db/migrations/1763800300000-shipped-regimes.js';
import { fiveStages, head, monday, province, Story, stage, submission } from '../dossier/test-story.js';
import { regimeFlaws } from './check-regimes.js';
import { receiptStage } from './confirm-regime.js';
import type { LegalRegime } from './legal-regime.js';
import { chosenRegime } from './pinned-regime.js';
import { regimeFor } from './regime-for.js';
import { supplementedChecklist } from './supplemented-checklist.js';

/** An hour of a day in Vietnam. */
const at = (day: string, time = '10:00'): string => new Date(`${day}T${time}:00.000+07:00`).toISOString();
const shipped = { version: 1, regimes: shippedRegimes };
const paper = { code: 'to-khai', label: 'Tờ khai mới', per: 'submission', citation: 'Điều 9' } as const;
const [nd98, nd152, law06] = shippedRegimes as readonly [LegalRegime, LegalRegime, LegalRegime];

test.each<[string, string, string | null, string | undefined, string | undefined, boolean]>([
  ['before the first regime', at('2023-12-31', '23:59'), null, undefined, undefined, false],
  ['in the first minute of Decree 98', at('2024-01-01', '00:00'), null, 'ND98_2023', 'Nghị định 152/2025/NĐ-CP', true],
  ['on the last day before Decree 152', at('2025-06-30', '23:59'), null, 'ND98_2023', 'Nghị định 152/2025/NĐ-CP', true],
  ['then, received weeks later', at('2025-06-30'), at('2025-07-20'), 'ND98_2023', 'Nghị định 152/2025/NĐ-CP', false],
  ['in the first minute of Decree 152', at('2025-07-01', '00:00'), null, 'ND152_2025', 'Luật số 06/2026/QH16', true],
  [
    'and received before Law 06',
    at('2026-09-30'),
    at('2026-09-30', '23:59'),
    'ND152_2025',
    'Luật số 06/2026/QH16',
    false,
  ],
  ['but received when Law 06 is in force', at('2026-09-30'), at('2026-10-01', '00:00'), 'LAW06_2026', undefined, false],
  ['when Law 06 is in force', at('2026-10-01', '00:00'), null, 'LAW06_2026', undefined, false],
  ['after Decree 152 has lapsed', at('2027-03-01'), null, 'LAW06_2026', undefined, false],
])('filed %s', (_what, filedAt, receivedAt, code, leftBy, awaits) => {
  const verdict = regimeFor({ filedAt, receivedAt }, shippedRegimes);
  expect(verdict?.regime.code).toBe(code);
  expect(verdict?.leftBy?.successor.instrument).toBe(leftBy);
  expect(verdict?.awaits !== null && verdict !== undefined).toBe(awaits);
});

test('a regime that has lapsed without a successor gives none', () => {
  expect(regimeFor({ filedAt: at('2025-07-01'), receivedAt: null }, [nd98])).toBeUndefined();
  expect(
    chosenRegime({
      filedAt: at('2025-07-01'),
      receivedAt: null,
      named: nd98.code,
      table: { version: 1, regimes: [nd98] },
    }),
  ).toBeNull();
});

describe('the regime that a plan names', () => {
  const sector: LegalRegime = {
    ...nd152,
    code: 'TT07_2026',
    validFrom: '2026-04-02',
    transition: null,
    onlyWhenNamed: true,
  };
  const table = { version: 3, regimes: [...shippedRegimes, sector] };
  const choose = (named: string | null, filedAt: string) =>
    chosenRegime({ named, filedAt, receivedAt: null, table })?.pinned.code;

  test.each([
    ['is followed while it is valid', 'ND98_2023', at('2025-06-30'), 'ND98_2023'],
    ['gives way when the transition rule no longer keeps it', 'ND98_2023', at('2025-07-01'), 'ND152_2025'],
    ['gives way before it is in force', 'ND152_2025', at('2025-06-30'), 'ND98_2023'],
    ['may be one of a sector', 'TT07_2026', at('2026-05-01'), 'TT07_2026'],
    ['of a sector gives way before it is in force', 'TT07_2026', at('2026-04-01'), 'ND152_2025'],
    ['gives way when the table does not hold it', 'ND1_1900', at('2026-05-01'), 'ND152_2025'],
  ])('%s', (_what, named, filedAt, expected) => {
    expect(choose(named, filedAt)).toBe(expected);
  });

  test('one of a sector is never taken for a plan that does not name it', () => {
    expect(choose(null, at('2026-05-01'))).toBe('ND152_2025');
  });
});

test('papers under an earlier regime stay asked; a later one asks for more, and for nothing twice', () => {
  const before = submission.checklist;
  const after = supplementedChecklist(before, { extraPapers: [paper, { ...paper, code: 'letter' }] });
  expect(after).toEqual([...before, paper]);
});

describe('a dossier filed on the eve of a change that receipt decides', () => {
  const table = { version: 2, regimes: [nd98, nd152, { ...law06, extraPapers: [paper] }] };
  const filedAt = at('2026-09-30', '16:00');
  const route = fiveStages.map((each, index) => (index === 1 ? { ...each, receives: true } : each));

  /** It stands at the first stage, which is not the one that receives it. */
  function filed(): Story {
    const chosen = chosenRegime({ filedAt, receivedAt: null, named: null, table });
    if (!chosen) throw new Error('a regime was expected');
    const story = new Story();
    story.now = filedAt;
    story.regimes = table;
    return story.submit({
      route,
      closesAt: null,
      campaign: { ...submission.campaign, legalRegime: chosen.pinned.code, regime: chosen.pinned },
      checklist: supplementedChecklist(submission.checklist, chosen),
    });
  }

  test('is provisional until the body that receives it has it', () => {
    const { campaign, checklist } = filed().dossier;
    expect(campaign).toMatchObject({ legalRegime: 'ND152_2025', regime: { awaits: { rule: 'receivedBefore' } } });
    expect(checklist.map(({ code }) => code)).toEqual(['letter', 'report', 'nd152-dieu-33']);
  });

  test('stays under the old regime when it is received in time', () => {
    const { campaign, checklist } = filed().pass().dossier;
    expect(campaign).toMatchObject({
      legalRegime: 'ND152_2025',
      regime: { awaits: null, receivedAt: filedAt, leftBy: { instrument: 'Luật số 06/2026/QH16' } },
    });
    expect(checklist).toHaveLength(3);
  });

  test('comes under the new one when it is not; what was asked stays, what is new is added', () => {
    const story = filed();
    story.now = at('2026-10-01', '08:00');
    story.pass();
    const { campaign, checklist } = story.dossier;
    expect(campaign).toMatchObject({ legalRegime: 'LAW06_2026', regime: { awaits: null, filedAt, tableVersion: 2 } });
    expect(checklist.map(({ code }) => code)).toEqual(['letter', 'report', 'nd152-dieu-33', 'to-khai']);
  });

  test('is never asked again once it is settled, not even when it comes a second time', () => {
    const story = filed().pass();
    story.now = at('2026-10-05', '08:00');
    story.regimes = { version: 3, regimes: [{ ...law06, transition: null, validFrom: '2020-01-01' }] };
    const { version } = story.dossier;
    story.tell({ type: 'return', version, reason: 'Bổ sung biên bản' }, story.here);
    const brought = {
      version: story.dossier.version,
      accuracyConfirmed: true,
      papers: [],
      withdrawn: [],
      note: 'Đã bổ sung',
    };
    story.tell({ type: 'resubmit', ...brought }, head);
    const [arrived] = story.tell({ type: 'advance' });
    expect(arrived).toMatchObject({ type: 'arrived' });
    expect(arrived).not.toHaveProperty('regime');
    expect(story.dossier.campaign.legalRegime).toBe('ND152_2025');
  });
});

test('a log older than the table of regimes goes on as it was', () => {
  const story = new Story();
  story.regimes = shipped;
  story.submit().pass();
  expect(story.now).toBe(monday);
  expect(story.dossier.campaign).toEqual(submission.campaign);
});

test('receipt is the stage its plan marks, else the first with a register, else the first', () => {
  const bare = fiveStages.map((each) => ({ ...each, register: 'none' as const }));
  expect(receiptStage(bare)).toBe(0);
  expect(receiptStage([...bare.slice(0, 2), stage('x', province.e)])).toBe(2);
  expect(receiptStage([...fiveStages.slice(0, 2), stage('x', province.e, { receives: true })])).toBe(2);
});

describe('a table of regimes', () => {
  test('as it is shipped may be published', () => {
    expect(regimeFlaws(shippedRegimes)).toEqual([]);
  });

  const changed = (regime: LegalRegime, differs: Partial<LegalRegime>): LegalRegime => ({ ...regime, ...differs });
  const keeps = (regime: LegalRegime, code: string): LegalRegime =>
    changed(regime, {
      transition: { rule: 'filedBefore', before: regime.validFrom, keeps: code, citation: null, note: null },
    });

  test.each<[string, readonly LegalRegime[], readonly string[]]>([
    ['nothing in it', [], ['no-regime']],
    ['one code twice', [nd98, nd98], ['code-twice']],
    ['one that ends before it begins', [changed(nd98, { validTo: '2023-01-01' })], ['ends-before-it-begins']],
    ['a transition to a regime that is not there', [nd152], ['keeps-unknown']],
    [
      'a transition to a later regime',
      [keeps(nd98, law06.code), changed(law06, { transition: null })],
      ['keeps-later'],
    ],
    ['a transition to itself', [keeps(nd98, nd98.code)], ['keeps-later']],
    ['two that keep the same', [nd98, nd152, keeps(law06, nd98.code)], ['kept-twice']],
    ['two of one day that nothing ties', [nd98, nd152, changed(law06, { transition: null })], ['overlap']],
    ['a paper twice', [changed(nd98, { extraPapers: [paper, paper] })], ['paper-twice']],
    ['one of a sector beside the general one', [nd98, changed(nd98, { code: 'X', onlyWhenNamed: true })], []],
    ['two with a gap between them', [nd98, changed(law06, { transition: null })], []],
  ])('with %s', (_what, regimes, codes) => {
    expect(regimeFlaws(regimes).map(({ code }) => code)).toEqual(codes);
  });
});
