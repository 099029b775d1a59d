const days = (reason: string, ...named: readonly string[]) => named.map((day) => ({ day, reason }));

const newYear = 'Tết Dương lịch';
const lunarNewYear = 'Tết Nguyên đán';
const kings = 'Giỗ Tổ Hùng Vương';
const victory = 'Ngày Chiến thắng 30/4';
const labour = 'Ngày Quốc tế Lao động';
const national = 'Quốc khánh';
const culture = 'Ngày Văn hóa Việt Nam';

/**
 * The civil service's working days 2024–2027 as they are shipped: Labour Code 2019 art. 112 and the yearly notices; from 2026 also
 * 24 November (Resolution 28/2026/QH16). For 2027 the notice on Tết is awaited: the days follow from the computed new year
 * (Saturday 6 February) and the make-up rule of art. 111(3). The migration writes it as
 * version 1 of the installation's calendar; whatever changes later is published there and never written here.
 */
export const shippedCalendar = {
  version: 'vn-2024-2027.1',
  officeClosesAt: 17,
  years: {
    '2024': {
      daysOff: [
        ...days(newYear, '2024-01-01'),
        ...days(lunarNewYear, '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
        ...days(kings, '2024-04-18'),
        ...days('Hoán đổi với thứ Bảy 04/05', '2024-04-29'),
        ...days(victory, '2024-04-30'),
        ...days(labour, '2024-05-01'),
        ...days(national, '2024-09-02', '2024-09-03'),
      ],
      saturdaysWorked: days('Làm bù cho thứ Hai 29/04', '2024-05-04'),
      awaited: null,
    },
    '2025': {
      daysOff: [
        ...days(newYear, '2025-01-01'),
        ...days(lunarNewYear, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
        ...days(kings, '2025-04-07'),
        ...days(victory, '2025-04-30'),
        ...days(labour, '2025-05-01'),
        ...days('Hoán đổi với thứ Bảy 26/04', '2025-05-02'),
        ...days(national, '2025-09-01', '2025-09-02'),
      ],
      saturdaysWorked: days('Làm bù cho thứ Sáu 02/05', '2025-04-26'),
      awaited: null,
    },
    '2026': {
      daysOff: [
        ...days(newYear, '2026-01-01'),
        ...days('Hoán đổi với thứ Bảy 10/01', '2026-01-02'),
        ...days(lunarNewYear, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
        ...days('Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/04)', '2026-04-27'),
        ...days(victory, '2026-04-30'),
        ...days(labour, '2026-05-01'),
        ...days('Hoán đổi với thứ Bảy 22/08', '2026-08-31'),
        ...days(national, '2026-09-01', '2026-09-02'),
        ...days(culture, '2026-11-24'),
      ],
      saturdaysWorked: [
        ...days('Làm bù cho thứ Sáu 02/01', '2026-01-10'),
        ...days('Làm bù cho thứ Hai 31/08', '2026-08-22'),
      ],
      awaited: null,
    },
    '2027': {
      daysOff: [
        ...days(newYear, '2027-01-01'),
        ...days(`${lunarNewYear} (tạm tính)`, '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'),
        ...days(kings, '2027-04-16'),
        ...days(victory, '2027-04-30'),
        ...days('Nghỉ bù Ngày Quốc tế Lao động (thứ Bảy 01/05)', '2027-05-03'),
        ...days(national, '2027-09-02'),
        ...days(`${national} (tạm tính ngày thứ hai)`, '2027-09-03'),
        ...days(culture, '2027-11-24'),
      ],
      saturdaysWorked: [],
      awaited:
        'Chờ thông báo nghỉ Tết Nguyên đán, ngày nghỉ thứ hai của Quốc khánh và các ngày hoán đổi; những ngày đang ghi là tạm tính.',
    },
  },
};
