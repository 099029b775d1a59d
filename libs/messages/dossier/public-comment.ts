/** Texts of the term of public comment. */
export const publicCommentTexts = {
  title: 'Lấy ý kiến công khai',
  open: (from: string, lastDay: string) => `Đang lấy ý kiến công khai từ ngày ${from} đến hết ngày ${lastDay}.`,
  over: (from: string, lastDay: string) => `Đã lấy ý kiến công khai từ ngày ${from} đến hết ngày ${lastDay}.`,
  effect: {
    block: 'Bước này chỉ được chuyển khi đã hết thời gian đó.',
    warn: 'Bước này nên chờ hết thời gian đó rồi mới chuyển.',
    inform: '',
  },
} as const;
