/** Texts of whose turn it is. */
export const turnTexts = {
  title: 'Đang ở đâu',
  holds: (name: string, title: string) => `${name}, ${title}`,
  nobody: 'Chưa phân công người xử lý',
  at: (stage: string, organisation: string) => `${stage} · ${organisation}`,
  since: (day: string, days: number) => (days === 0 ? `từ hôm nay, ${day}` : `từ ${day}, đã ${days} ngày`),
  transit: (stage: string) => `Đang chuyển đến ${stage}`,
  transitHint: 'Thường chỉ vài giây; trang tự cập nhật.',
  withUnit: (unit: string) => `${unit} đang bổ sung`,
  closed: 'Hồ sơ đã xong',
  result: (awarded: number, all: number) => `Được khen ${awarded} trong ${all} trường hợp.`,
} as const;
