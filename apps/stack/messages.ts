import type { Programme } from './build/pins.js';
import type { FirstAdministrator } from './installation/first-administrator.js';
import type { PortHolder } from './process/port-holder.js';

export interface Ready {
  readonly first: boolean;
  readonly seconds: number;
  readonly firstSeconds?: number;
  readonly address: string;
  readonly accounts: readonly { userName: string; password: string; does: string }[];
  readonly stateDir: string;
}

export interface BuildProgress {
  readonly step: number;
  readonly steps: number;
  readonly programme: Programme;
  readonly fetched: number;
  readonly compiled: number;
  readonly seconds: number;
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
  ready: ({ first, seconds, firstSeconds, address, accounts, stateDir }: Ready) =>
    [
      '',
      `✓ Tuyến Trình đang chạy tại ${address}`,
      ...(accounts.length === 0 ? [] : ['', '  Tài khoản trình diễn:', ...accountLines(accounts)]),
      '',
      first
        ? `  Lần khởi động đầu mất ${duration(seconds)}; các lần sau dưới 20 giây.`
        : `  Khởi động mất ${duration(seconds)}${firstSeconds === undefined ? '' : ` (lần đầu: ${duration(firstSeconds)})`}.`,
      `  Nhấn Ctrl-C để dừng; dữ liệu được giữ lại trong ${stateDir}.`,
    ].join('\n'),

  unknownMode: (mode: string) => `APP_MODE=${mode} không hợp lệ.`,
  unknownModeRemedy: 'Chọn APP_MODE=demonstration hoặc APP_MODE=production.',
  demonstrationOutside: (names: readonly string[]) =>
    `Dữ liệu trình diễn chỉ được nạp vào máy chủ do dự án tự khởi động, nhưng ${names.join(', ')} trỏ ra ngoài.`,
  demonstrationOutsideRemedy:
    'Hãy bỏ các biến ấy để chạy trình diễn, hoặc bỏ APP_MODE=demonstration để dùng máy chủ của mình.',
  demonstrationDatabase: 'Cơ sở dữ liệu này chứa dữ liệu trình diễn; không khởi động ở chế độ production trên đó.',
  demonstrationDatabaseRemedy:
    'Hãy dùng cơ sở dữ liệu khác, hoặc chạy npm run reset để xóa dữ liệu trình diễn của dự án.',

  openedAtInstallation: 'Có sẵn khi cài đặt.',
  administratorTitle: 'Quản trị hệ thống',
  firstAdministrator: ({ province, userName, password }: FirstAdministrator) =>
    [
      '',
      `✓ Cài đặt lần đầu cho ${province}. Tài khoản quản trị: ${userName}`,
      password === null
        ? '  Mật khẩu: như đã đặt trong ADMINISTRATOR_PASSWORD.'
        : `  Mật khẩu dùng một lần: ${password}   (chỉ hiện lần này, không ghi ở đâu)`,
      '  Lần đăng nhập đầu tiên sẽ yêu cầu đặt mật khẩu mới.',
      '',
    ].join('\n'),
  nowhereToTell: 'Không có cửa sổ lệnh để báo mật khẩu của tài khoản quản trị đầu tiên.',
  nowhereToTellRemedy:
    'Hãy chạy trong một cửa sổ lệnh, không chuyển đầu ra đi nơi khác; hoặc đặt ADMINISTRATOR_PASSWORD (chỉ dùng cho lần đăng nhập đầu).',
  wrongInstallation: (names: readonly string[]) => `Biến môi trường không hợp lệ: ${names.join(', ')}.`,
  wrongInstallationRemedy:
    'ADMINISTRATOR_USER_NAME: 3 đến 60 chữ thường không dấu, chữ số, dấu chấm, gạch nối; ADMINISTRATOR_PASSWORD: từ 12 ký tự; xem README.',
  notInstalled: 'Cơ sở dữ liệu này chưa được cài đặt: chưa có tên tỉnh và tài khoản quản trị.',
  notInstalledRemedy: 'Hãy chạy lại một lần với DATABASE_OWNER_URL (chủ sở hữu cơ sở dữ liệu) để cài đặt.',

  usedDatabase: 'Cơ sở dữ liệu của dự án đã có tài khoản của người dùng thật; không nạp dữ liệu trình diễn lên đó.',
  usedDatabaseRemedy:
    'Hãy chạy với APP_MODE=production; hoặc, khi không cần dữ liệu ấy nữa, chạy npm run reset rồi chạy lại.',

  resetRunning: (pid: number) => `Hệ thống đang chạy (pid ${pid}); không xóa dữ liệu.`,
  resetRunningRemedy: 'Hãy dừng hệ thống (Ctrl-C) rồi chạy lại npm run reset.',
  resetOutside: (names: readonly string[]) =>
    `${names.join(', ')} trỏ tới máy chủ bên ngoài; npm run reset chỉ xóa dữ liệu của máy chủ do dự án tự khởi động.`,
  resetOutsideRemedy: 'Hãy bỏ các biến ấy rồi chạy lại.',
  resetDone: 'Đã xóa toàn bộ dữ liệu của dự án. Bộ máy chủ đã dựng trong thư mục cache được giữ nguyên.',
  foreignStateFolder: (folder: string) => `Thư mục ${folder} (STATE_DIR) đang chứa tệp không phải của dự án.`,
  foreignStateFolderRemedy:
    'Hãy đặt STATE_DIR tới một thư mục trống hoặc chưa có; npm run reset xóa cả thư mục ấy nên không dùng chung được.',
  resetNothing: 'Không có gì để xóa.',

  notRunning: 'Hệ thống chưa chạy.',
  notRunningRemedy:
    'Hãy chạy npm start ở một cửa sổ khác trước (hoặc đặt DATABASE_URL, TEMPORAL_ADDRESS, S3_ENDPOINT… trỏ tới hệ thống cần dùng).',
  rebuilding: (done: number, total: number) => `Đã xem ${done}/${total} hồ sơ…`,
  rebuilt: (done: number, changed: number) =>
    `✓ Đã dựng lại từ nhật ký: ${done} hồ sơ, ${changed === 0 ? 'không hồ sơ nào phải ghi lại' : `${changed} hồ sơ được ghi lại`}.`,
  migrated: 'Lược đồ cơ sở dữ liệu đã ở bản mới nhất.',

  unsupported: (os: string, arch: string) => `Chưa dựng được máy chủ cho hệ ${os}-${arch}.`,
  unsupportedRemedy:
    'Hệ được hỗ trợ: Linux và macOS, x64 hoặc arm64. Trên hệ khác, hãy đặt DATABASE_URL, TEMPORAL_ADDRESS, S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY trỏ tới máy chủ có sẵn.',
  noCacheFolder: (folder: string, reason: string) => `Không ghi được vào thư mục cache ${folder} (${reason}).`,
  noCacheFolderRemedy: 'Hãy sửa quyền ghi, hoặc đặt XDG_CACHE_HOME tới thư mục khác.',
  noRoom: (folder: string, room: number, needed: number) =>
    `Ổ đĩa của ${folder} còn ${gigabytes(room)}; dựng máy chủ lần đầu cần tạm ${gigabytes(needed)} (xong chỉ giữ lại khoảng 0,3 GB).`,
  noRoomRemedy: 'Hãy dọn đĩa, hoặc đặt XDG_CACHE_HOME tới ổ đĩa khác.',
  waitingForBuild: (pid: number) => `Một tiến trình khác (pid ${pid}) đang dựng máy chủ; chờ xong rồi đi tiếp.`,
  buildingServers: (cache: string, programmes: readonly Programme[]) =>
    [
      `Lần đầu phải dựng máy chủ từ mã nguồn bằng Go: khoảng ${Math.ceil(programmes.reduce((sum, { minutes }) => sum + minutes, 0))} phút trên máy hai nhân, gần như toàn bộ thời gian chờ.`,
      `Chỉ làm một lần, vào ${cache}; ngắt giữa chừng thì lần sau làm tiếp. Những phần không cần máy chủ được chuẩn bị trong lúc đó.`,
    ].join('\n'),
  fetchingGo: (version: string) => `Tải bộ biên dịch Go ${version} (72 MB; dựng xong thì bỏ)…`,
  noGo: (version: string) => `Không tải được bộ biên dịch Go ${version}.`,
  noGoRemedy: (version: string) =>
    `Hãy kiểm tra mạng (biến GOPROXY, HTTPS_PROXY, NODE_EXTRA_CA_CERTS), hoặc cài Go từ ${version} trở lên và đặt biến GO trỏ tới lệnh ấy, hoặc đặt TEMPORAL_ADDRESS và S3_ENDPOINT trỏ tới máy chủ có sẵn.`,
  namedGoUnfit: (command: string, version: string) =>
    `Lệnh Go nêu trong biến GO (${command}) không chạy được hoặc cũ hơn ${version}.`,
  namedGoUnfitRemedy: 'Hãy bỏ biến GO để hệ thống tự tải bộ biên dịch đã ghim, hoặc trỏ biến ấy tới lệnh Go khác.',
  wrongToolchain: (version: string, hash: string) =>
    `Bộ biên dịch Go ${version} tải về sai mã kiểm (SHA-256 ${hash}); không dùng.`,
  wrongModule: (title: string) => `Mã nguồn tải về để dựng ${title} sai mã kiểm; không dùng.`,
  wrongChecksumRemedy:
    'Nguồn tải (GOPROXY) trả về nội dung khác với bản đã ghim trong kho mã. Hãy thử lại; nếu vẫn sai, đổi GOPROXY và báo cho người quản trị mạng.',
  noModules: (title: string) => `Không tải được mã nguồn để dựng ${title}.`,
  noModulesRemedy:
    'Hãy kiểm tra mạng (biến GOPROXY, HTTPS_PROXY, SSL_CERT_FILE) rồi chạy lại; phần đã tải và đã dựng được giữ. Hoặc đặt TEMPORAL_ADDRESS và S3_ENDPOINT trỏ tới máy chủ có sẵn.',
  diskFull: (title: string) => `Hết chỗ trên đĩa khi dựng ${title}.`,
  diskFullRemedy: 'Hãy dọn đĩa hoặc đặt XDG_CACHE_HOME tới ổ đĩa khác, rồi chạy lại.',
  buildFailed: (title: string, cause: string) => `Không dựng được ${title} (${cause}).`,
  buildBegins: (step: number, steps: number, { title, minutes }: Programme) =>
    `[${step}/${steps}] Dựng ${title} (khoảng ${minutes < 1 ? 'nửa' : minutes.toLocaleString('vi-VN')} phút)…`,
  buildProgress: ({ step, steps, programme, fetched, compiled, seconds }: BuildProgress) =>
    `[${step}/${steps}] ${programme.title}: đã tải ${fetched}/~${programme.modules} mô-đun, biên dịch ${compiled}/~${programme.packages} gói, ${seconds} giây`,

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

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} GB`;
}

function accountLines(accounts: Ready['accounts']): string[] {
  const name = Math.max(...accounts.map((account) => account.userName.length));
  const password = Math.max(...accounts.map((account) => account.password.length));
  return accounts.map((each) => `    ${each.userName.padEnd(name)}  ${each.password.padEnd(password)}  ${each.does}`);
}
