/** The page of one's own account, and the closing of others'. */
export const accountTexts = {
  title: 'Tài khoản của tôi',
  sessions: 'Các phiên đăng nhập',
  intro:
    'Mỗi dòng là một nơi đang mở tài khoản của anh/chị. Nơi nào không phải của mình, hãy kết thúc và đổi mật khẩu.',
  here: 'Phiên này',
  device: 'Thiết bị',
  address: 'Địa chỉ',
  since: 'Đăng nhập lúc',
  lastUsed: 'Dùng lần cuối',
  end: 'Kết thúc',
  endOf: (device: string, since: string) => `Kết thúc phiên trên ${device}, đăng nhập lúc ${since}`,
  endOthers: 'Kết thúc mọi phiên khác',
  endOthersBody: 'Mọi nơi khác đang mở tài khoản này sẽ phải đăng nhập lại.',
  alone: 'Không có phiên nào khác.',
  ended: 'Đã kết thúc phiên',
  failed: 'Chưa đọc được các phiên đăng nhập',
  changePassword: 'Đổi mật khẩu',
  disable: 'Khóa',
  disableTitle: 'Khóa tài khoản',
  disableBody: (name: string) =>
    `${name} sẽ không đăng nhập được nữa, và bị đăng xuất ngay ở mọi nơi. Phân công nhiệm vụ vẫn giữ nguyên.`,
  disableConfirm: 'Khóa tài khoản',
  reason: 'Lý do',
  enable: 'Mở lại',
  enableTitle: 'Mở lại tài khoản',
  enableBody: (name: string) => `${name} sẽ đăng nhập được như trước, với mật khẩu đã có.`,
  enableConfirm: 'Mở lại tài khoản',
  disabled: 'Đã khóa',
} as const;

/** In the order in which they are asked: a browser built on another names both. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
];

/** A browser and its system as people call them, from what the browser calls itself. */
export function deviceName(userAgent: string): string {
  const found = (list: typeof browsers) => list.find(([, mark]) => mark.test(userAgent))?.[0];
  const [browser, system] = [found(browsers), found(systems)];
  if (browser && system) return `${browser} trên ${system}`;
  return browser ?? system ?? 'Thiết bị không rõ';
}
