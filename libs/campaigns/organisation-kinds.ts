/** The kinds of organisations that the shipped plans speak of: every installation begins with them. */
export const organisationKinds: readonly (readonly [code: string, label: string, seesUnits: boolean])[] = [
  ['province-body', 'Cơ quan cấp tỉnh', false],
  ['council', 'Hội đồng', false],
  ['district', 'Huyện, thị xã, thành phố', true],
  ['commune', 'Xã, phường, thị trấn', false],
  ['department', 'Sở, ban, ngành', false],
  ['enterprise', 'Doanh nghiệp', false],
  ['cooperative', 'Hợp tác xã', false],
  ['police', 'Công an', false],
  ['military', 'Quân sự', false],
  ['party-bloc', 'Đảng ủy khối', false],
  ['mass-organisation', 'Đoàn thể', false],
  ['party-organisation', 'Tổ chức Đảng', false],
  ['unit-part', 'Bộ phận trực thuộc', false],
  ['office-room', 'Phòng của Văn phòng UBND tỉnh An Giang', false],
  ['provincial-office-room', 'Phòng, ban, trung tâm của Văn phòng UBND tỉnh', false],
  ['commune-room', 'Phòng của xã', false],
  ['commune-association', 'Đoàn thể của xã', false],
  ['commune-bloc', 'Khối thi đua của xã', false],
];

/** The root of a province's tree, under the code by which the shipped plans name it. */
export const provinceRoot = { code: 'UBND-TINH', kind: 'province-body' };
