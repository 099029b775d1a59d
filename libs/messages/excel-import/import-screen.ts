import { thousands } from '../../format/thousands.js';

/** Texts of looking at an Excel file before it is taken over. */
export const importTexts = {
  back: 'Đối tượng khen thưởng',
  awardsTitle: 'Nhập lịch sử khen thưởng và xếp loại',
  awardsIntro:
    'Tệp được kiểm tra trước, chưa ghi gì. Chỉ nhập được khi mọi ô đều đúng; nhập lại cùng một tệp không ghi hai lần.',
  nominees: 'Nhập Excel',
  nomineesTitle: 'Nhập danh sách từ Excel',
  nomineesIntro: 'Tệp được kiểm tra trước, chưa thêm ai. Người đã có trong danh sách được giữ nguyên.',
  template: 'Tải tệp mẫu',
  choose: 'Chọn tệp Excel',
  chooseOther: 'Chọn tệp khác',
  checking: 'Đang kiểm tra tệp…',
  refused: 'Chưa đọc được tệp',
  notTaken: 'Chưa nhập được',
  counts: (file: string) => `Kết quả kiểm tra «${file}»`,
  new: (count: number) => `${thousands(count)} dòng sẽ được thêm`,
  already: (count: number) => `${thousands(count)} dòng đã có, giữ nguyên`,
  wrong: (count: number) => `${thousands(count)} dòng chưa đúng`,
  errors: (count: number) => `Cần sửa ${thousands(count)} ô trong tệp`,
  errorsListed: (listed: number) => `Đang hiện ${thousands(listed)} ô đầu tiên.`,
  errorsHint: 'Sửa trong Excel, lưu lại rồi chọn tệp lần nữa. Chưa dòng nào được nhập.',
  errorColumns: { cell: 'Ô', heading: 'Cột', message: 'Cần sửa' },
  rows: 'Các dòng trong tệp',
  rowsListed: (listed: number, all: number) => `Đang hiện ${thousands(listed)} trong ${thousands(all)} dòng.`,
  rowColumns: { row: 'Dòng', name: 'Tên', detail: 'Nội dung', state: 'Kết quả' },
  states: { new: 'Sẽ thêm', already: 'Đã có', wrong: 'Chưa đúng' },
  take: (count: number) => `Nhập ${thousands(count)} dòng`,
  nothingNew: 'Mọi dòng đều đã có',
  taken: (added: number, already: number) =>
    already > 0
      ? `Đã thêm ${thousands(added)} dòng; ${thousands(already)} dòng đã có từ trước.`
      : `Đã thêm ${thousands(added)} dòng.`,
  close: 'Đóng',
} as const;
