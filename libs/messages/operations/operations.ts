import { thousands } from '../../format/thousands.js';

/** Texts of the operator’s page. */
export const operationsTexts = {
  title: 'Vận hành',
  subtitle: 'Tình trạng hệ thống, gì đang chậm, cần làm gì',
  allUp: 'Mọi phần đang chạy tốt.',
  someDown: (names: string) => `Đang hỏng: ${names}.`,
  someSlow: (names: string) => `Đang chậm: ${names}.`,
  servers: 'Các phần của hệ thống',
  state: { up: 'đang chạy', slow: 'chậm', down: 'không chạy' },
  since: (instant: string) => `từ ${instant}`,
  columns: {
    part: 'Phần',
    state: 'Tình trạng',
    meaning: 'Ảnh hưởng tới người dùng',
    dossier: 'Hồ sơ',
    to: 'Đi tới',
    waited: 'Đã chờ',
    kind: 'Việc',
    attempts: 'Số lần',
    reason: 'Lý do',
    since: 'Từ lúc',
    stage: 'Bước',
    organisation: 'Cơ quan',
    stateOfEffect: 'Tình trạng',
  },
  transit: 'Hồ sơ đang chuyển quá một phút',
  transitMeaning:
    'Người gửi đã quyết định và quyết định đã được ghi; bước chuyển sang nơi sau chưa xong. Bình thường chỉ mất vài giây.',
  transitNone: 'Không có hồ sơ nào bị chậm khi chuyển.',
  outbox: 'Tin chờ gửi cho bộ điều phối',
  outboxMeaning:
    'Mỗi quyết định để lại một tin đánh thức bộ điều phối tuyến. Tin đứng lâu nghĩa là điều phối đang dừng; quyết định không mất.',
  outboxNone: 'Không có tin nào đang chờ.',
  outboxWaiting: (count: number) => `${thousands(count)} tin đang chờ`,
  outboxOldest: (instant: string, age: string) => `cũ nhất từ ${instant} (${age})`,
  outboxError: 'Lần gửi gần nhất không được; hệ thống tự gửi lại cho đến khi bộ điều phối trả lời.',
  effects: 'Việc kèm theo chưa xong',
  effectsMeaning: 'Việc kèm theo là đóng dấu bản sao, tạo phiếu… Hồ sơ không chờ việc này để đi tiếp.',
  effectsNone: 'Không có việc nào hỏng hay còn chờ.',
  effectState: { due: 'đang chờ làm', failed: 'đã hỏng' },
  retryAll: (count: number) => `Thử lại cả ${count} việc hỏng`,
  retrySelected: (count: number) => `Thử lại ${count} việc đã chọn`,
  retried: (count: number) => `Đã xếp ${count} việc vào hàng để làm lại.`,
  selectAll: 'Chọn mọi việc hỏng',
  select: (code: string) => `Chọn việc của hồ sơ ${code}`,
  mayNotRetry: 'Chức danh của anh/chị chỉ được xem; người vận hành mới cho làm lại được.',
  unassigned: 'Bước chưa phân công',
  unassignedMeaning:
    'Hồ sơ đã tới nơi nhưng chưa có ai giữ chức danh phải xử lý. Người quản trị cần phân công; hồ sơ tự có người giữ ngay sau đó.',
  unassignedNone: 'Mọi bước đang có người thụ lý.',
  clock: (milliseconds: number) =>
    `Đồng hồ máy chủ lệch cơ sở dữ liệu ${thousands(Math.round(Math.abs(milliseconds) / 1000))} giây.`,
  updated: (time: string) => `Cập nhật lúc ${time}, tự làm mới mỗi 5 giây`,
  duration: (seconds: number) =>
    seconds < 60
      ? `${seconds} giây`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)} phút`
        : seconds < 86_400
          ? `${Math.floor(seconds / 3600)} giờ`
          : `${Math.floor(seconds / 86_400)} ngày`,
} as const;
