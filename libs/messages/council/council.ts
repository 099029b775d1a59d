import type { VotingRule } from '../../domain/campaign/voting-advice.js';

interface SaidRule extends VotingRule {
  readonly byDefault: boolean;
}

/** Texts of the council page. */
export const councilTexts = {
  title: 'Hội đồng',
  subtitle: (dossiers: number, nominations: number) =>
    `${dossiers} hồ sơ, ${nominations} trường hợp chờ ý kiến Hội đồng`,
  size: (size: number) => `Hội đồng có ${size} thành viên: tán thành, không tán thành và vắng phải cộng đủ ${size}.`,
  rule: ({ quorum, pass, base, byDefault }: SaidRule) =>
    `Có mặt ít nhất ${quorum.atLeast}/${quorum.of}; thông qua khi được ít nhất ${pass.atLeast}/${pass.of} số ${base === 'present' ? 'có mặt' : 'thành viên'}${byDefault ? ' (mặc định, kế hoạch không nêu)' : ''}.`,
  passes: (passed: boolean, needs: number) => `${passed ? 'đạt' : 'chưa đạt'} tỷ lệ, cần ${needs} phiếu.`,
  notQuorate: (present: number, needs: number) => `có mặt ${present}, chưa đủ ${needs}.`,
  againstRule: 'Kết luận khác tỷ lệ.',
  loading: 'Đang tải danh sách của Hội đồng…',
  loadTitle: 'Chưa tải được danh sách của Hội đồng',
  loadKept: 'Số phiếu đã nhập vẫn được giữ trên máy này.',
  empty: 'Chưa có hồ sơ nào tới Hội đồng',
  emptyHint: 'Khi cấp trước chuyển hồ sơ đến, hồ sơ tự hiện ở đây, không cần tải lại trang.',
  columns: {
    name: 'Trường hợp',
    votesFor: 'Tán thành',
    votesAgainst: 'Không',
    absent: 'Vắng',
    sum: 'Tổng',
    recommend: 'Kết luận',
    note: 'Ghi chú, lý do',
  },
  cell: (column: string, name: string) => `${column}: ${name}`,
  recommend: 'Đề nghị khen',
  notRecommend: 'Không đề nghị',
  choose: '—',
  fill: 'Điền nhanh: tất cả tán thành',
  fillFor: (title: string) => `Điền nhanh: tất cả tán thành, ${title}`,
  short: (missing: number) => `thiếu ${missing} phiếu`,
  over: (extra: number) => `thừa ${extra} phiếu`,
  adds: 'đủ',
  open: 'chưa nhập',
  chooseConclusion: 'chọn kết luận',
  reasonNeeded: 'cần lý do',
  replaceReasonNeeded: 'cần lý do sửa',
  savedMark: 'đã ghi',
  replacing: (name: string) => `Lý do sửa kết quả của ${name}`,
  replacingPlaceholder: 'Lý do sửa kết quả đã ghi',
  save: (dossiers: number, nominations: number) => `Ghi kết quả ${nominations} trường hợp của ${dossiers} hồ sơ`,
  saveNone: 'Chưa có kết quả nào đủ để ghi',
  saveOne: (code: string) => `Ghi ${code}`,
  leaves: 'Đủ kết quả thì hồ sơ tự chuyển sang bước sau.',
  done: (count: number) => `Đã ghi kết quả của ${count} hồ sơ.`,
  notDone: (code: string, message: string) => `${code}: ${message}`,
  someFailed: 'Có hồ sơ chưa ghi được; số phiếu đã nhập vẫn còn',
  keys: 'Tab, Enter, ↑ ↓ chuyển ô như bảng tính; dán được từ Excel (tán thành, không, vắng).',
  openDossier: (code: string) => `Mở hồ sơ ${code}`,
  dossierTable: (title: string) => `Kết quả của ${title}`,
} as const;
