/** Texts of the rail: what each page is called, and its short form on a phone. */
export const navigationTexts = {
  queue: 'Việc của tôi',
  queueShort: 'Việc',
  dossiers: 'Hồ sơ',
  dossiersShort: 'Hồ sơ',
  council: 'Hội đồng',
  councilShort: 'Hội đồng',
  decisions: 'Quyết định',
  decisionsShort: 'Quyết định',
  operations: 'Vận hành',
  operationsShort: 'Vận hành',
  notices: 'Thông báo',
} as const;
