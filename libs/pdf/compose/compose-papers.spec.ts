import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { inspectPdf } from '../pdf-sniffer.js';
import { receiptPdf } from '../receipt-pdf.js';
import { letter } from '../test-papers.js';
import { composeAchievementReport } from './achievement-report.js';
import { composeScan } from './compose-scan.js';
import { composeConfirmation } from './confirmation.js';
import { composeDecision } from './decision.js';
import { composeMinutes } from './minutes.js';

const head = {
  superior: 'Ủy ban nhân dân huyện Vị Thủy',
  body: 'Ủy ban nhân dân xã Vĩnh Thuận Tây',
  symbol: '12/BC-UBND',
  place: 'Vĩnh Thuận Tây',
  date: '2025-06-30',
};
const campaignName = 'phong trào thi đua đặc biệt chào mừng Đại hội đại biểu Đảng bộ tỉnh';
const award = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
const chair = { name: 'Lê Văn Thuận', position: 'Chủ tịch Ủy ban nhân dân xã' };
const secretary = { name: 'Phạm Thị Mỹ Hằng', position: 'công chức Văn phòng – Thống kê' };
const signature = { position: 'Chủ tịch', name: 'Lê Văn Thuận' };
const unitName = 'Ủy ban nhân dân xã Vĩnh Thuận Tây';

const papers: [string, () => Promise<Uint8Array>][] = [
  ['a submission letter', letter],
  [
    'minutes',
    () =>
      composeMinutes({
        head,
        unitName,
        campaignName,
        from: '14 giờ 00',
        until: '16 giờ 15',
        venue: 'hội trường Ủy ban nhân dân xã',
        chair,
        secretary,
        members: [{ name: 'Võ Minh Trí', position: 'Phó Chủ tịch Ủy ban nhân dân xã' }],
        votes: [{ name: 'Nguyễn Thị Ngọc Ẩn', award, inFavour: 3 }],
      }),
  ],
  [
    'a report of a collective’s merits',
    () =>
      composeAchievementReport({
        head,
        subject: {
          kind: 'collective',
          name: 'Đảng bộ xã Vĩnh Thuận Tây',
          staff: 42,
          partyMembers: 31,
          founded: '1976',
        },
        campaignName,
        award,
        targets: [{ what: 'Tỷ lệ hộ nghèo', planned: 'giảm 1,5%', reached: 'giảm 2,1%' }],
        earlierAwards: [],
        signature,
      }),
  ],
  ...(['tax', 'social-insurance', 'health-insurance'] as const).map((kind): [string, () => Promise<Uint8Array>] => [
    `a confirmation (${kind})`,
    () =>
      composeConfirmation({
        kind,
        head,
        bodyName: 'Chi cục Thuế khu vực I',
        enterpriseName: 'Công ty TNHH Chế biến nông sản Mekong Xanh',
        taxCode: '6300999123',
        address: 'huyện Châu Thành A',
        employees: 214,
        signature,
      }),
  ]),
  [
    'a decision',
    () =>
      composeDecision({
        head,
        chair: 'Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang',
        award,
        fund: 'tỉnh',
        executor: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
        campaignName,
        proposer: 'Giám đốc Sở Nội vụ',
        proposal: 'Tờ trình số 77/TTr-SNV ngày 05 tháng 8 năm 2025',
        awarded: [{ name: 'Nguyễn Thị Ngọc Ẩn', position: 'Công chức', award }],
        signature,
      }),
  ],
  [
    'a receipt',
    () =>
      receiptPdf({
        code: 'HG25-7K3M-Q',
        campaignName,
        unitName,
        submittedAt: '2025-07-04T02:05:33.000Z',
        submittedBy: { name: 'Lê Văn Thuận', title: 'Chủ tịch' },
        firstStage: 'Ủy ban nhân dân huyện Vị Thủy',
        nominees: [{ name: 'Nguyễn Thị Ngọc Ẩn', detail: 'sinh ngày 12/03/1985' }],
        papers: [{ label: 'Tờ trình', fileName: `to_trinh_${'x'.repeat(80)}.pdf`, sha256: '3f8a90c177de04b2aa' }],
      }),
  ],
];

test.each(papers)('%s is a sound PDF of one to three pages, the same bytes each time', async (_what, compose) => {
  const [first, second] = [await compose(), await compose()];
  expect(inspectPdf(first)).toEqual({ signed: false, encrypted: false });
  const count = (await PDFDocument.load(first)).getPageCount();
  expect(count).toBeGreaterThanOrEqual(1);
  expect(count).toBeLessThanOrEqual(3);
  expect(Buffer.compare(first, second)).toBe(0);
});

test('a scan is pictures and nothing else', async () => {
  const scan = await PDFDocument.load(await composeScan(await letter()));
  const dicts = scan.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object));
  const having = (key: string, value: string) =>
    dicts.filter((dict) => dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(value));
  expect(having('Filter', 'DCTDecode').length).toBe(scan.getPageCount());
  expect(having('Type', 'Font')).toHaveLength(0);
});
