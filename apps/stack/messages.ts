import type { PortHolder } from './process/port-holder.js';

export interface Ready {
  readonly first: boolean;
  readonly seconds: number;
  readonly firstSeconds?: number;
  readonly address: string;
  readonly accounts: readonly { userName: string; password: string; does: string }[];
}

/** Everything the supervisor says to the reader. */
export const messages = {
  built: 'Đã biên dịch vào dist/.',
  notCompiled: (path: string) => `Thiếu dist/${path}.`,
  notCompiledRemedy:
    'Hãy chạy npm run build rồi chạy lại; nếu vẫn thiếu thì mã nguồn của phần đó không có trong bản này.',

  alreadyRunning: (pid: number, address: string) => `Hệ thống đang chạy: pid ${pid}, địa chỉ ${address}.`,
  alreadyRunningRemedy: (pid: number) =>
    `Mở địa chỉ ấy trong trình duyệt; muốn dừng, nhấn Ctrl-C ở cửa sổ đang chạy hoặc gõ: kill ${pid}`,
  portTaken: (port: number, holder: PortHolder | undefined) =>
    holder === undefined
      ? `Cổng ${port} đang bị chiếm (hệ điều hành không cho biết tiến trình nào).`
      : `Cổng ${port} đang bị chiếm bởi pid ${holder.pid}: ${holder.command}`,
  portTakenRemedy: (port: number) => `Hãy dừng tiến trình ấy, hoặc chọn cổng khác: API_PORT=${port + 1} npm start`,
  endedLeftovers: (names: readonly string[]) =>
    `Lần chạy trước dừng đột ngột; đã dọn các tiến trình còn lại: ${names.join(', ')}.`,
  halfLoaded: 'Lần nạp dữ liệu trình diễn trước bị ngắt giữa chừng; nạp lại từ đầu.',
  usingOutside: (names: readonly string[]) => `Dùng máy chủ có sẵn theo biến môi trường: ${names.join(', ')}.`,
  migrationsSkipped:
    'Không có DATABASE_OWNER_URL nên không chạy cập nhật lược đồ; khi cần: DATABASE_OWNER_URL=… npm run db:migrate',
  startingServers: 'Đang khởi động PostgreSQL, Temporal và kho tệp…',
  startingApplication: 'Đang khởi động api và worker…',
  died: (name: string, cause: string, seconds: number) =>
    `✗ «${name}» dừng đột ngột (${cause}); khởi động lại sau ${seconds} giây. Nhật ký cuối:`,
  cameBack: (name: string) => `✓ «${name}» đã chạy lại.`,
  failedAgain: (name: string, error: string, seconds: number) =>
    `✗ «${name}» chưa chạy lại được: ${error} Thử lại sau ${seconds} giây.`,
  stopping: '\nĐang dừng…',
  ready: ({ first, seconds, firstSeconds, address, accounts }: Ready) =>
    [
      '',
      `✓ Tuyến Trình đang chạy tại ${address}`,
      ...(accounts.length === 0 ? [] : ['', '  Tài khoản trình diễn:', ...accountLines(accounts)]),
      '',
      first
        ? `  Lần khởi động đầu mất ${duration(seconds)}; các lần sau dưới 20 giây.`
        : `  Khởi động mất ${duration(seconds)}${firstSeconds === undefined ? '' : ` (lần đầu: ${duration(firstSeconds)})`}.`,
      '  Nhấn Ctrl-C để dừng; dữ liệu được giữ lại trong .state.',
    ].join('\n'),

  unknownMode: (mode: string) => `APP_MODE=${mode} không hợp lệ.`,
  unknownModeRemedy: 'Chọn APP_MODE=demonstration hoặc APP_MODE=production.',
  demonstrationOutside: (names: readonly string[]) =>
    `Dữ liệu trình diễn chỉ được nạp vào máy chủ do dự án tự khởi động, nhưng ${names.join(', ')} trỏ ra ngoài.`,
  demonstrationOutsideRemedy:
    'Hãy bỏ các biến ấy để chạy trình diễn, hoặc bỏ APP_MODE=demonstration để dùng máy chủ của mình.',
  demonstrationDatabase: 'Cơ sở dữ liệu này chứa dữ liệu trình diễn; không khởi động ở chế độ production trên đó.',
  demonstrationDatabaseRemedy:
    'Hãy dùng cơ sở dữ liệu khác, hoặc chạy npm run reset để xoá dữ liệu trình diễn của dự án.',

  resetRunning: (pid: number) => `Hệ thống đang chạy (pid ${pid}); không xoá dữ liệu.`,
  resetRunningRemedy: 'Hãy dừng hệ thống (Ctrl-C) rồi chạy lại npm run reset.',
  resetOutside: (names: readonly string[]) =>
    `${names.join(', ')} trỏ tới máy chủ bên ngoài; npm run reset chỉ xoá dữ liệu của máy chủ do dự án tự khởi động.`,
  resetOutsideRemedy: 'Hãy bỏ các biến ấy rồi chạy lại.',
  resetDone: 'Đã xoá toàn bộ dữ liệu trong .state. Bộ máy chủ đã dựng trong thư mục cache được giữ nguyên.',
  resetNothing: 'Không có gì để xoá.',

  notRunning: 'Hệ thống chưa chạy.',
  notRunningRemedy:
    'Hãy chạy npm start ở một cửa sổ khác trước (hoặc đặt DATABASE_URL, TEMPORAL_ADDRESS, S3_ENDPOINT… trỏ tới hệ thống cần dùng).',
  migrated: 'Lược đồ cơ sở dữ liệu đã ở bản mới nhất.',

  doesNotAnswer: (name: string, seconds: number) => `«${name}» không trả lời sau ${seconds} giây.`,
  endedWhileStarting: (name: string, cause: string) => `«${name}» dừng ngay khi khởi động (${cause}).`,
  readTheLog: (file: string) => `Xem nhật ký: ${file}`,
  noPostgres: (name: string) => `Không chạy được PostgreSQL 18 của gói ${name} trên máy này.`,
  noPostgresRemedy:
    'Hệ được hỗ trợ: Linux (glibc) và macOS, x64 hoặc arm64. Trên hệ khác, hãy đặt DATABASE_URL, DATABASE_OWNER_URL và TEMPORAL_ADDRESS trỏ tới máy chủ có sẵn.',
  noUnprivilegedUser: (name: string) =>
    `Đang chạy bằng ${name}; PostgreSQL cần một tài khoản thường nhưng máy không có «postgres» lẫn «nobody».`,
  noUnprivilegedUserRemedy: 'Hãy tạo một tài khoản tên postgres, hoặc chạy npm start bằng tài khoản thường.',
  initdbFailed: (folder: string) => `Không khởi tạo được cơ sở dữ liệu trong ${folder}.`,
  initdbRemedy: 'Hãy kiểm tra dung lượng đĩa và quyền ghi, rồi chạy lại.',
  temporalSchemaFailed: (database: string) => `Không tạo được lược đồ của Temporal trong cơ sở dữ liệu ${database}.`,
  s3KeysMissing: 'S3_ENDPOINT được đặt nhưng thiếu S3_ACCESS_KEY hoặc S3_SECRET_KEY.',
  s3KeysRemedy: 'Hãy đặt đủ ba biến, hoặc bỏ cả ba để dùng kho tệp của dự án.',
};

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toLocaleString('vi-VN')} giây`;
  return `${Math.floor(seconds / 60)} phút ${Math.round(seconds % 60)} giây`;
}

function accountLines(accounts: Ready['accounts']): string[] {
  const name = Math.max(...accounts.map((account) => account.userName.length));
  const password = Math.max(...accounts.map((account) => account.password.length));
  return accounts.map((each) => `    ${each.userName.padEnd(name)}  ${each.password.padEnd(password)}  ${each.does}`);
}
