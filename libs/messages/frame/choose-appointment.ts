/** Texts of choosing the appointment to act under. */
export const chooseAppointmentTexts = {
  title: 'Anh/chị làm việc với tư cách nào?',
  intro: (name: string) =>
    `${name}, anh/chị đang giữ nhiều chức danh. Mỗi việc làm được ghi với đúng chức danh anh/chị chọn; chuyển lại lúc nào cũng được ở góc trên bên phải.`,
  none: 'Anh/chị chưa có chức danh nào còn hiệu lực hôm nay',
  noneHint:
    'Tài khoản vẫn đúng, nhưng chưa được phân công hoặc phân công đã hết hạn. Hãy liên hệ người quản trị của cơ quan anh/chị.',
} as const;
