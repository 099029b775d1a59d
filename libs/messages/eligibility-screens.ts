/** The words of the panel of conditions on drafts and dossiers. */
export const eligibilityTexts = {
  title: 'Điều kiện',
  results: { PASS: 'Đạt', FAIL: 'Không đạt', NEEDS_REVIEW: 'Cần người xét' },
  effects: { block: 'chặn', warn: 'cảnh báo', inform: 'để biết' },
  counts: (pass: number, fail: number, review: number) => `đạt ${pass} · không đạt ${fail} · cần xét ${review}`,
  blocking: (count: number) => `${count} điều kiện đang chặn hồ sơ.`,
  none: 'Kế hoạch không đặt điều kiện nào.',
  whole: 'Cả hồ sơ',
  evidence: 'Đã dựa vào',
  settled: (result: 'PASS' | 'FAIL', by: string, stage: string) =>
    `${by} (${stage}) xác nhận ${result === 'PASS' ? 'đạt' : 'không đạt'}`,
  settle: 'Cho ý kiến',
  settleTitle: 'Ý kiến về điều kiện',
  pass: 'Xác nhận đạt',
  fail: 'Xác nhận không đạt',
  reason: 'Lý do',
  save: 'Ghi ý kiến',
  done: 'Đã ghi ý kiến',
  own: 'trường hợp này',
} as const;
