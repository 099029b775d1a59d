import type { DraftView } from '../../../libs/contracts/views/drafts.js';
import type { NomineeView } from '../../../libs/contracts/views/nominees.js';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { composeAchievementReport } from '../../../libs/pdf/compose/achievement-report.js';
import { composeScan } from '../../../libs/pdf/compose/compose-scan.js';
import { type ConfirmationKind, composeConfirmation } from '../../../libs/pdf/compose/confirmation.js';
import { composeDecision } from '../../../libs/pdf/compose/decision.js';
import { dateInWords, type Letterhead } from '../../../libs/pdf/compose/letterhead.js';
import { composeMinutes } from '../../../libs/pdf/compose/minutes.js';
import { signPdf } from '../../../libs/pdf/compose/sign-pdf.js';
import { composeSubmissionLetter, type NomineeLine } from '../../../libs/pdf/compose/submission-letter.js';
import type { Journey } from './journeys.js';
import { inventedName } from './names.js';
import { type DemonstrationOrganisation, fullNameOf } from './organisations.js';
import { headTitle, personOf } from './people.js';
import type { DecisionWords, ToldPlan } from './told-plans.js';

/** A paper ready to be uploaded and the checklist line codes it answers. */
export interface ComposedPaper {
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly item: string;
  /** the nominations it answers its line for; null: the whole submission */
  readonly nominationIds: readonly string[] | null;
}

export interface PaperOrder {
  readonly unit: DemonstrationOrganisation;
  readonly plan: ToldPlan;
  readonly day: CalendarDay;
  readonly seed: number;
  readonly letter?: Journey['letter'];
}

const confirmations: Readonly<Record<string, { kind: ConfirmationKind; body: string; file: string }>> = {
  'tax-confirmation': { kind: 'tax', body: 'Cục Thuế tỉnh Hậu Giang', file: 'Xác nhận nghĩa vụ thuế' },
  'social-insurance-confirmation': {
    kind: 'social-insurance',
    body: 'Bảo hiểm xã hội tỉnh Hậu Giang',
    file: 'Xác nhận đóng bảo hiểm xã hội',
  },
  'health-insurance-confirmation': {
    kind: 'health-insurance',
    body: 'Bảo hiểm xã hội tỉnh Hậu Giang',
    file: 'Xác nhận đóng bảo hiểm y tế',
  },
};

/** Every paper that a draft's checklist asks for. */
export async function composePapers(view: DraftView, order: PaperOrder): Promise<ComposedPaper[]> {
  const { items } = order.plan;
  const papers: ComposedPaper[] = [
    { fileName: 'Tờ trình.pdf', file: await letter(view, order), item: items.letter, nominationIds: null },
    {
      fileName: 'Biên bản họp Hội đồng.pdf',
      file: await composeMinutesOf(view.nominees, order),
      item: items.minutes,
      nominationIds: null,
    },
  ];
  for (const nominee of view.nominees) {
    papers.push({
      fileName: `Báo cáo thành tích - ${nominee.name}.pdf`,
      file: await report(nominee, order),
      item: items.report,
      nominationIds: [nominee.id],
    });
  }
  for (const [item, { kind, body, file }] of Object.entries(confirmations)) {
    const asked = view.checklist.flatMap((line) => (line.item === item && line.nominationId ? line.nominationId : []));
    if (asked.length === 0) continue;
    const confirmed = await composeConfirmation({
      kind,
      head: { body, symbol: `${300 + order.seed}/XN`, place: 'Vị Thanh', date: order.day },
      bodyName: body,
      enterpriseName: order.unit.name,
      taxCode: `6300${String(214_350 + order.seed * 7)}`,
      address: 'Khu công nghiệp Tân Phú Thạnh, tỉnh Hậu Giang',
      employees: 86 + order.seed * 3,
      signature: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: inventedName(290 + order.seed) },
    });
    papers.push({ fileName: `${file}.pdf`, file: confirmed, item, nominationIds: asked });
  }
  return papers;
}

async function letter(view: DraftView, order: PaperOrder): Promise<Uint8Array> {
  const { unit, plan, day } = order;
  const composed = await composeSubmissionLetter({
    head: letterhead(order, `${20 + order.seed}/TTr`),
    unitName: fullNameOf(unit),
    addressee: plan.addressee(unit),
    awardedBy: plan.awardedBy,
    campaignName: plan.campaignName,
    basis: plan.basis,
    nominees: view.nominees.map((nominee) => lineOf(nominee, plan)),
    minutesDate: dateInWords(day).replace('ngày ', ''),
    signature: signatureOf(unit),
  });
  if (order.letter === 'scanned') return composeScan(composed);
  if (order.letter !== 'signed') return composed;
  return signPdf(composed, {
    signer: headOf(unit),
    organisation: unit.name,
    signedAt: `${day}T07:52:10+07:00`,
    // In the bottom margin, where no letter has text.
    place: { x: 320, y: 4 },
  });
}

/** The minutes of the unit's council; also what a correction brings anew. */
export function composeMinutesOf(nominees: readonly NomineeView[], order: PaperOrder): Promise<Uint8Array> {
  const { unit, plan, seed } = order;
  const member = (index: number, position: string) => ({ name: inventedName(210 + seed + index * 9), position });
  return composeMinutes({
    head: letterhead(order, `${10 + seed}/BB`),
    unitName: fullNameOf(unit),
    campaignName: plan.campaignName,
    from: '14 giờ 00',
    until: '16 giờ 15',
    venue: `phòng họp ${fullNameOf(unit)}`,
    chair: { name: headOf(unit), position: headTitle(unit.kind) },
    secretary: member(1, 'Công chức phụ trách thi đua'),
    members: [member(2, 'Phó Chủ tịch Hội đồng'), member(3, 'Ủy viên'), member(4, 'Ủy viên'), member(5, 'Ủy viên')],
    votes: nominees.map(({ name }) => ({ name, award: plan.awardName, inFavour: 6 })),
  });
}

function report(nominee: NomineeView, order: PaperOrder): Promise<Uint8Array> {
  const { unit, plan, seed } = order;
  return composeAchievementReport({
    head: letterhead(order, `${40 + seed}/BC`),
    subject:
      nominee.kind === 'collective'
        ? { kind: 'collective', name: nominee.name, staff: 24 + seed, partyMembers: 15 + (seed % 9), founded: '2004' }
        : {
            kind: 'individual',
            name: nominee.name,
            birthDate: nominee.birthDate.split('-').toReversed().join('/'),
            home: plan.home,
            position: nominee.position,
            workUnit: nominee.workUnit,
            partyMember: nominee.partyMember,
          },
    campaignName: plan.campaignName,
    award: plan.awardName,
    targets: [
      { what: 'Hồ sơ giải quyết đúng hạn', planned: '98%', reached: `${98 + (seed % 2)},${seed % 10}%` },
      { what: 'Chỉ tiêu kinh tế - xã hội hoàn thành', planned: '18/20', reached: `${18 + (seed % 3)}/20` },
      { what: 'Sáng kiến được công nhận', planned: '02', reached: `0${2 + (seed % 4)}` },
    ],
    earlierAwards: seed % 3 === 0 ? [] : ['Giấy khen của cấp có thẩm quyền năm 2023'],
    signature: signatureOf(unit),
  });
}

/** A signed decision over those who are awarded. */
export async function composeAwardDecision(decision: {
  readonly plan: ToldPlan;
  readonly words: DecisionWords;
  readonly number: string;
  readonly on: CalendarDay;
  readonly proposal: string;
  readonly awarded: readonly NomineeLine[];
}): Promise<Uint8Array> {
  const { plan, words, number, on, proposal, awarded } = decision;
  const signer = inventedName(309);
  const file = await composeDecision({
    head: { body: words.body, symbol: number, place: plan.place, date: on },
    chair: words.chair,
    award: plan.awardName,
    fund: words.fund,
    executor: words.executor,
    campaignName: plan.campaignName,
    proposer: words.proposer,
    proposal,
    awarded,
    signature: { ...words.signature, name: signer },
  });
  return signPdf(file, {
    signer,
    organisation: words.body,
    signedAt: `${on}T14:20:00+07:00`,
    place: { x: 320, y: 4 },
  });
}

/** What a level above sends along with the dossiers it has gathered: a letter of its own. */
export function composeLevelLetter(
  nominees: readonly NomineeView[],
  { plan, day }: Pick<PaperOrder, 'plan' | 'day'>,
  level: { readonly body: string; readonly addressee: string; readonly symbol: string; readonly signer: string },
): Promise<Uint8Array> {
  return composeSubmissionLetter({
    head: { body: level.body, symbol: level.symbol, place: plan.place, date: day },
    unitName: level.body,
    addressee: level.addressee,
    awardedBy: plan.awardedBy,
    campaignName: plan.campaignName,
    basis: plan.basis,
    nominees: nominees.map((nominee) => lineOf(nominee, plan)),
    minutesDate: dateInWords(day).replace('ngày ', ''),
    signature: { position: 'Chánh Văn phòng', name: level.signer },
  });
}

/** A nominee as letters and decisions list them. */
export function lineOf(nominee: NomineeView, { awardName }: ToldPlan): NomineeLine {
  const position = nominee.kind === 'collective' ? 'Tập thể' : `${nominee.position}, ${nominee.workUnit}`;
  return { name: nominee.name, position, award: awardName };
}

function letterhead({ unit, plan, day }: PaperOrder, symbol: string): Letterhead {
  const place = unit.name.replace(/^UBND (xã|phường|huyện|thị xã|thành phố) /, '');
  return { body: fullNameOf(unit), symbol, place: place === unit.name ? plan.place : place, date: day };
}

function headOf(unit: DemonstrationOrganisation): string {
  return personOf(`${unit.slug}.${unit.kind === 'district' ? 'thutruong' : 'lanhdao'}`).name;
}

function signatureOf(unit: DemonstrationOrganisation) {
  const isCommittee = unit.kind === 'commune' || unit.kind === 'district';
  return {
    ...(isCommittee && { authority: 'TM. Ủy ban nhân dân' }),
    position: headTitle(unit.kind),
    name: headOf(unit),
  };
}
