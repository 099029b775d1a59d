import { awardCode, readFields, writeFields } from '../../apps/web/pages/plans/plan-document.js';

const source = `# Kế hoạch của xã
code: XA-THU
name: Kế hoạch thử # tên
submission:
  # chưa có ngày
  hard: false
awards: []
`;

test('a form’s change is written into the text, and everything else stays, comments included', () => {
  const written = writeFields(source, { operator: 'throughEndOf', until: '2025-12-31', hard: true });
  expect(written).toContain('# Kế hoạch của xã');
  expect(written).toContain('# tên');
  expect(readFields(written)).toMatchObject({
    name: 'Kế hoạch thử',
    operator: 'throughEndOf',
    until: '2025-12-31',
    hard: true,
  });
});

test('another operator takes the place of the first, and no bound takes it out', () => {
  const first = writeFields(source, { operator: 'throughEndOf', until: '2025-12-31' });
  const second = writeFields(first, { operator: 'before' });
  expect(second).not.toContain('throughEndOf');
  expect(readFields(second)).toMatchObject({ operator: 'before', until: '2025-12-31' });
  expect(writeFields(second, { operator: 'none' })).not.toContain('2025-12-31');
});

test('awards are added and taken away', () => {
  const award = { code: 'GIAY-KHEN', name: 'Giấy khen', subjects: ['individual'], decidedBy: 'Chủ tịch UBND xã' };
  const written = writeFields(source, { awards: [award] });
  expect(readFields(written)?.awards).toEqual([award]);
  expect(readFields(writeFields(written, { awards: [] }))?.awards).toEqual([]);
});

test('a text that cannot be read has no form', () => {
  expect(readFields('a: [')).toBeNull();
  expect(writeFields('a: [', { name: 'x' })).toBe('a: [');
});

test.each([
  ['Giấy khen của Chủ tịch UBND xã', [], 'GIAY-KHEN-CUA-CHU-TICH-UBND-XA'],
  ['Giấy khen', ['GIAY-KHEN'], 'GIAY-KHEN-2'],
  ['…', [], 'HINH-THUC'],
])('«%s» has a code of its own', (name, taken, code) => {
  expect(awardCode(name, taken)).toBe(code);
});
