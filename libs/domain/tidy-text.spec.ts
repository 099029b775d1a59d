import { tidyDocument, tidyLine, tidyText } from './tidy-text.js';

test.each([
  ['decomposed letters', 'Nguyễn Văn Hoà'.normalize('NFD'), 'Nguyễn Văn Hoà'],
  ['blanks around and within', '  Trần \u00a0\t Văn  An ', 'Trần Văn An'],
  ['the eth for Đ', 'Ðinh Thị Ðào, bà ðỡ', 'Đinh Thị Đào, bà đỡ'],
  ['the African D for Đ', 'Ɖinh Văn ɖạo', 'Đinh Văn đạo'],
  ['a stroke laid over D', 'D\u0335inh d\u0336ào', 'Đinh đào'],
  ['zero-width signs', 'Lê\u200b Văn\ufeff\u200d Tám\u2060', 'Lê Văn Tám'],
  ['signs of direction', '\u202eLê\u202c \u2066Văn\u2069 Tám\u200f', 'Lê Văn Tám'],
  ['soft hyphens', 'Nguyễn\u00ad', 'Nguyễn'],
  ['control characters', 'Lê\u0000 Văn\u0007 Tám\u001b', 'Lê Văn Tám'],
  ['line breaks', 'Lê\r\nVăn\u2028Tám', 'Lê Văn Tám'],
  ['an unseen sign between two blanks', 'Lê \u200b Văn', 'Lê Văn'],
  ['half of a pair', 'Lê\ud800', 'Lê'],
])('one line: %s', (_what, text, tidy) => {
  expect(tidyLine(text)).toBe(tidy);
  expect(tidyLine(tidy)).toBe(tidy);
});

test('several lines keep their breaks, a document its blanks', () => {
  expect(tidyText(' Lý do:\r\n  thiếu   giấy\u200b \n\n hẹn sau ')).toBe('Lý do:\nthiếu giấy\n\nhẹn sau');
  expect(tidyDocument('name:  Ðợt \u200b1\n  - x\n')).toBe('name:  Đợt 1\n  - x\n');
});
