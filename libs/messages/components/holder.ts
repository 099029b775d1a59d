/** Texts of who holds a dossier. */
export const holderTexts = {
  none: 'chưa phân công',
  noneMeaning: 'Chưa có ai giữ chức danh nhận hồ sơ ở bước này; người vận hành đã thấy.',
} as const;
