/** Texts of filters over a list of dossiers. */
export const filterTexts = {
  label: 'Bộ lọc',
  campaign: 'Đợt',
  stage: 'Bước',
  unit: 'Đơn vị',
  phase: 'Tình trạng',
  due: 'Hạn',
  clear: 'Bỏ mọi bộ lọc',
  remove: (name: string) => `Bỏ lọc ${name}`,
  find: 'Gõ để tìm…',
  nothing: 'Không có mục nào khớp',
  chosen: (name: string, value: string) => `${name}: ${value}`,
  many: (count: number) => `${count} mục`,
} as const;
