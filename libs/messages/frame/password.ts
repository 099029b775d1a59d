/** Texts of setting and changing one’s own password. */
export const passwordTexts = {
  ownTitle: 'Đặt mật khẩu của riêng anh/chị',
  ownIntro: (name: string) =>
    `${name}, mật khẩu anh/chị vừa dùng do người khác cấp. Hãy đặt mật khẩu chỉ anh/chị biết rồi vào làm việc.`,
  ownSubmit: 'Đặt mật khẩu và vào làm việc',
  given: 'Mật khẩu được cấp',
  changeTitle: 'Đổi mật khẩu',
  changeSubmit: 'Đổi mật khẩu',
  current: 'Mật khẩu đang dùng',
  fresh: 'Mật khẩu mới',
  hint: (length: number) => `Ít nhất ${length} ký tự; một câu dài dễ nhớ là tốt nhất.`,
  again: 'Nhập lại mật khẩu mới',
  missing: 'Nhập mật khẩu.',
  tooShort: (length: number, typed: number) => `Cần ít nhất ${length} ký tự, mới có ${typed}.`,
  differs: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  failedTitle: 'Chưa đổi được mật khẩu',
  changed: 'Đã đổi mật khẩu; các phiên đăng nhập khác của anh/chị đã kết thúc.',
} as const;
