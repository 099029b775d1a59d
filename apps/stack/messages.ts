/** Everything the supervisor says to the reader. */
export const messages = {
  built: 'Đã biên dịch vào dist/.',
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
