const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Dương',
  'Lý',
  'Phan',
  'Trương',
];
const given: readonly (readonly [middle: string, name: string])[] = [
  ...['Khải', 'Toàn', 'Nghĩa', 'Phúc', 'Thịnh', 'Khang', 'Lộc', 'Nhân', 'Hậu', 'Tín', 'Đạt', 'Vinh'].map(
    (name, index) => [['Văn', 'Hữu', 'Minh', 'Quốc', 'Thanh'][index % 5] ?? 'Văn', name] as const,
  ),
  ...['Diễm', 'Thúy', 'Hạnh', 'Ngân', 'Trâm', 'Loan', 'Mai', 'Xuyến', 'Quyên', 'Phượng', 'Nhung'].map(
    (name, index) => [['Thị', 'Ngọc', 'Mỹ', 'Kim', 'Bích'][index % 5] ?? 'Thị', name] as const,
  ),
];

/** The n-th invented person's name; different numbers below 322 give different names (14 and 23 share no factor). */
export function inventedName(number: number): string {
  const [middle, name] = given[number % given.length] ?? ['Văn', 'An'];
  return `${families[number % families.length]} ${middle} ${name}`;
}
