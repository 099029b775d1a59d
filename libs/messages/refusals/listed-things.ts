import type { ListedThing } from '../../domain/listed-twice.js';

/** What stands twice, as it is named within a sentence. */
const texts: Readonly<Record<ListedThing, string>> = {
  nominees: 'một trường hợp đề nghị',
  papers: 'một giấy tờ',
  'paper-lines': 'một mục giấy tờ của cùng một tệp',
  facts: 'phần tự khai của một trường hợp',
  figures: 'một số liệu tự khai',
  promises: 'một lần hẹn nộp giấy tờ',
  opinions: 'ý kiến về một trường hợp',
  withdrawals: 'việc rút một trường hợp',
  dossiers: 'một hồ sơ',
  results: 'kết quả biểu quyết của một trường hợp',
  outcomes: 'kết quả quyết định của một trường hợp',
  units: 'một đơn vị',
  organisations: 'một tổ chức',
  fields: 'một mục đăng ký',
  choices: 'một lựa chọn',
};

/** The words for what a list holds twice. */
export function listedThingText(list: unknown): string {
  return typeof list === 'string' && Object.hasOwn(texts, list) ? texts[list as ListedThing] : 'một mục';
}
