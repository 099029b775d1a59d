import type { ActOutcome, OrganisationAct } from '../../domain/organisations/organisation-act.js';
import type { Letterhead } from '../../domain/organisations/organisation-history.js';

/** What keeps the beginning of an organisation from being taken back. */
export const organisationUses = {
  draft: 'bản soạn hồ sơ',
  dossier: 'hồ sơ',
  plan: 'kế hoạch nêu tên',
  registration: 'đăng ký thi đua',
  subject: 'dữ liệu đối tượng khen thưởng',
  appointment: 'người được phân công',
} as const;

export const letterheadNames: Readonly<Record<Letterhead, string>> = {
  state: 'Thể thức Nhà nước (Nghị định 30/2020)',
  party: 'Thể thức Đảng (Hướng dẫn 36-HD/VPTW)',
};

export const relationNames = { 'party-organisation': 'tổ chức Đảng của', part: 'bộ phận của' } as const;

export const actNames: Readonly<Record<OrganisationAct['kind'] | 'opening', string>> = {
  opening: 'Có sẵn khi cài đặt',
  found: 'Thành lập',
  amend: 'Đổi tên, thông tin',
  merge: 'Sáp nhập',
  split: 'Chia, tách',
  abolish: 'Giải thể',
};

/** One line of what an act does. */
export function outcomeText({ what, name, to, successors }: ActOutcome): string {
  switch (what) {
    case 'founded':
      return `${name} bắt đầu hoạt động`;
    case 'ended':
      return successors.length > 0 ? `${name} kết thúc, ${successors.join(', ')} tiếp nhận` : `${name} kết thúc`;
    case 'split-off':
      return `${name} tách ra ${successors.join(', ')} và vẫn hoạt động`;
    case 'renamed':
      return `${name} đổi tên thành ${to ?? '…'}`;
    case 'moved':
      return to === null ? `${name} không còn cấp trên trực tiếp` : `${name} chuyển về ${to}`;
    case 'amended':
      return `${name} đổi thông tin`;
  }
}
