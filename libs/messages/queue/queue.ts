import type { Role } from '../../domain/role.js';
import { thousands } from '../../format/thousands.js';

/** Texts of the page «Việc của tôi». */
export const queueTexts = {
  title: 'Việc của tôi',
  tabs: { mine: 'Chờ tôi', office: 'Của cơ quan', elsewhere: 'Chờ nơi khác', done: 'Đã xong' },
  tabsUnit: { mine: 'Chờ đơn vị tôi', office: 'Của đơn vị', elsewhere: 'Chờ nơi khác', done: 'Đã xong' },
  tabMeaning: {
    mine: 'Những hồ sơ anh/chị phải xử lý.',
    office: 'Những hồ sơ đang ở cơ quan của anh/chị, kể cả do người khác giữ.',
    elsewhere: 'Những hồ sơ anh/chị đã chuyển đi, đang ở nơi khác.',
    done: 'Những hồ sơ đã có kết quả.',
  },
  order: 'Gấp nhất ở trên',
  closedOn: 'Xong ngày',
  askedBy: 'Nơi yêu cầu bổ sung',
  waitingFor: 'Đã chờ',
  newDraft: 'Soạn hồ sơ mới',
  newDraftIn: 'Chọn đợt để soạn hồ sơ',
  noOpenCampaign: 'Hiện không có đợt nào đang nhận hồ sơ của đơn vị anh/chị.',
  campaignCloses: (day: string) => `nhận đến hết ngày ${day}`,
  campaignNoClose: 'không đặt hạn nộp',
  drafts: 'Đang soạn',
  returned: 'Bị trả lại, cần bổ sung',
  draftLine: (nominees: number) => `${nominees} trường hợp đề nghị`,
  draftPapers: (answered: number, asked: number) => `${answered}/${asked} giấy tờ`,
  draftSaved: (instant: string, by: string) => `lưu ${instant}, ${by}`,
  continueDraft: 'Soạn tiếp',
  fixReturned: 'Bổ sung',
  empty: {
    mine: {
      title: 'Không có hồ sơ nào chờ anh/chị',
      'unit-clerk':
        'Chưa có hồ sơ nào bị trả lại hay đang soạn dở. Bấm «Soạn hồ sơ mới» để bắt đầu, hoặc xem «Chờ nơi khác» để biết hồ sơ đã nộp đang ở đâu.',
      'unit-head':
        'Chưa có hồ sơ nào chờ anh/chị xác nhận. Khi cán bộ của đơn vị soạn xong, hồ sơ hiện ở đây để anh/chị xác nhận và gửi.',
      examiner: 'Anh/chị đã xử lý hết. Hồ sơ mới đến sẽ tự hiện ở đây, không cần tải lại trang.',
      'level-head': 'Không có hồ sơ nào chờ anh/chị. «Của cơ quan» cho thấy hồ sơ do cán bộ của anh/chị đang giữ.',
      'council-secretary': 'Chưa có hồ sơ nào tới Hội đồng. Khi có, hồ sơ hiện ở đây và trong trang «Hội đồng».',
      'chairman-office':
        'Chưa có hồ sơ nào chờ ban hành quyết định. Khi có, hồ sơ hiện ở đây và trong trang «Quyết định».',
      other: 'Chức danh của anh/chị không giữ hồ sơ nào. Trang «Hồ sơ» cho thấy mọi hồ sơ anh/chị được xem.',
    },
    office: {
      title: 'Cơ quan của anh/chị không giữ hồ sơ nào',
      text: 'Hồ sơ chuyển đến cơ quan sẽ tự hiện ở đây, kể cả khi chưa phân công người xử lý.',
    },
    elsewhere: {
      title: 'Không có hồ sơ nào đang chờ nơi khác',
      text: 'Hồ sơ anh/chị chuyển đi hoặc trả lại sẽ hiện ở đây, với tên người đang giữ và số ngày đã chờ.',
    },
    done: {
      title: 'Chưa có hồ sơ nào xong',
      text: 'Hồ sơ có quyết định của Chủ tịch hoặc kết thúc sẽ được giữ ở đây.',
    },
    filtered: 'Không có hồ sơ nào khớp bộ lọc',
    filteredHint: 'Bỏ bớt bộ lọc để thấy các hồ sơ còn lại.',
  } satisfies QueueEmpty,
  columns: {
    due: 'Hạn',
    dossier: 'Hồ sơ',
    unit: 'Đơn vị nộp',
    from: 'Từ',
    here: 'Ở đây',
    papers: 'Giấy tờ',
    holder: 'Người thụ lý',
    stage: 'Bước',
    result: 'Kết quả',
  },
  direct: 'nộp trực tiếp',
  fromOn: (from: string, day: string) => `${from}, ${day}`,
  usedOf: (used: number, allowed: number) => `đã dùng ${used} trên ${allowed} ngày làm việc`,
  usedOnly: (days: number) => (days === 0 ? 'đến hôm nay' : `${days} ngày`),
  missing: (answered: number, asked: number) => `thiếu ${asked - answered}/${asked}`,
  complete: (answered: number, asked: number) => `đủ ${answered}/${asked} giấy tờ`,
  missingMeaning: (answered: number, asked: number) => `có ${answered} trong ${asked} giấy tờ phải có`,
  resubmitted: 'bổ sung',
  resubmittedMeaning: 'Đơn vị đã bổ sung và gửi lại',
  keysHint: 'chuyển dòng · Enter mở · ? tất cả phím',
  count: (count: number) => `${thousands(count)} hồ sơ`,
} as const;

interface QueueEmpty {
  readonly mine: { readonly title: string; readonly other: string } & Partial<Readonly<Record<Role, string>>>;
  readonly office: { readonly title: string; readonly text: string };
  readonly elsewhere: { readonly title: string; readonly text: string };
  readonly done: { readonly title: string; readonly text: string };
  readonly filtered: string;
  readonly filteredHint: string;
}
