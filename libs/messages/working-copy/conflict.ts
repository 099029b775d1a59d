/** What was kept on this device and is there again. */
export const restoredText = (time: string) => `Đã khôi phục phần anh/chị nhập lúc ${time} mà lần trước chưa kịp lưu.`;

/** Texts of two who write the same. */
export const conflictTexts = {
  title: (who: string, time: string) => `${who} vừa lưu bản khác lúc ${time}`,
  unknown: 'Bản soạn đã được lưu ở nơi khác',
  intro: 'Phần anh/chị nhập chưa ghi đè lên bản đó và vẫn còn nguyên ở đây. Nơi khác đã đổi:',
  nothing: 'Không khác gì về người và giấy tờ.',
  take: 'Tải bản mới, giữ phần tôi vừa nhập để xem',
  keptTitle: 'Phần anh/chị vừa nhập, chưa vào bản này',
  keptIntro: 'Đưa lại từng mục nếu vẫn cần; bản trên máy chủ không bị đổi cho đến khi anh/chị bấm.',
  keptNothing: 'Bản mới đã có đủ phần anh/chị nhập.',
  carry: (name: string) => `Đưa vào: ${name}`,
  dismiss: 'Bỏ phần này',
  added: (name: string) => `thêm ${name}`,
  changed: (name: string) => `sửa ${name}`,
  removed: (name: string) => `bỏ ${name}`,
} as const;
