/** The servers in plain words: what each is for, and what it means for people when it does not answer. */
export const serverTexts = {
  database: {
    name: 'Cơ sở dữ liệu',
    up: 'Mọi hồ sơ đọc và ghi bình thường.',
    down: 'Không ai xem hay quyết định được hồ sơ; nội dung đang nhập được giữ trên máy người dùng.',
  },
  temporal: {
    name: 'Máy chủ luân chuyển (Temporal)',
    up: 'Hồ sơ được chuyển đến cấp sau trong vài giây.',
    down: 'Mọi người vẫn quyết định được; hồ sơ đã quyết định chờ trên đường và tự đi tiếp khi máy chủ trở lại.',
  },
  'object-store': {
    name: 'Kho giấy tờ',
    up: 'Tải lên, xem giấy tờ và đóng dấu đến bình thường.',
    down: 'Chưa tải lên hay xem được giấy tờ, chưa đóng dấu đến; ý kiến và quyết định vẫn ghi được.',
  },
  worker: {
    name: 'Tiến trình luân chuyển và đóng dấu',
    up: 'Đang nhận việc.',
    down: 'Hồ sơ chưa được chuyển đến cấp sau và chưa đóng dấu; không việc nào mất, sẽ làm tiếp khi chạy lại.',
  },
} as const;
