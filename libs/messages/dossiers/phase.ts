/** Texts of phases of a dossier. */
export const phaseNames = {
  'in-transit': 'đang chuyển',
  'at-stage': 'đang xử lý',
  returned: 'trả lại đơn vị',
  closed: 'đã xong',
} as const;

/** Texts of phases of a dossier, explained. */
export const phaseMeanings = {
  'in-transit': 'Đã rời nơi trước, chưa được nơi sau vào sổ; thường chỉ vài giây.',
  'at-stage': 'Đang ở một bước, chờ người thụ lý xử lý.',
  returned: 'Đã trả lại đơn vị để bổ sung.',
  closed: 'Mọi trường hợp đã có kết quả.',
} as const;
