import { randomUUID } from 'node:crypto';
import type { DraftNominee } from '../../../libs/contracts/bodies.js';
import type { RelatedOrganisationList } from '../../../libs/contracts/views/drafts.js';
import type { Journey } from './journeys.js';
import { inventedName } from './names.js';
import { fullNameOf } from './organisations.js';
import type { Player } from './player.js';
import { inventedCitizenNumber } from './subjects.js';

const positions: Readonly<Record<string, readonly string[]>> = {
  commune: ['Công chức Văn phòng - Thống kê', 'Trưởng ấp', 'Công chức Địa chính - Xây dựng'],
  district: ['Phó Trưởng phòng Nội vụ', 'Chuyên viên Phòng Kinh tế', 'Trưởng phòng Tư pháp'],
  department: ['Phó Trưởng phòng Kế hoạch', 'Chuyên viên chính', 'Phó Chánh Văn phòng'],
  enterprise: ['Giám đốc', 'Tổ trưởng sản xuất'],
  cooperative: ['Giám đốc', 'Tổ trưởng sản xuất'],
  police: ['Đội trưởng', 'Cán bộ Phòng Tham mưu', 'Phó Đội trưởng'],
  military: ['Trợ lý Chính trị', 'Trợ lý Tác chiến'],
  'office-room': ['Chuyên viên', 'Phó Trưởng phòng', 'Chuyên viên chính'],
  'provincial-office-room': ['Phó Trưởng phòng', 'Chuyên viên chính', 'Chuyên viên'],
  'commune-room': ['Công chức Địa chính - Xây dựng', 'Công chức Tài chính - Kế toán'],
  'commune-association': ['Phó Chủ tịch Hội', 'Chi hội trưởng'],
};
const anywhere = ['Chuyên viên', 'Phó Trưởng ban'];

/** Invented nominees of a unit: at most one collective of those related to it, then persons. `seed` makes them differ between dossiers. */
export function inventNominees(
  { unit, plan: { award }, seed }: Player,
  wish: Pick<Journey, 'collective' | 'persons'>,
  related: RelatedOrganisationList['items'],
): DraftNominee[] {
  const collective = related.find(({ relation }) => relation === wish.collective);
  if (collective === undefined && wish.collective !== 'none')
    throw new Error(`${unit.name} has no ${wish.collective} to nominate`);
  const titles = positions[unit.kind] ?? anywhere;
  const persons = Array.from({ length: wish.persons }, (_, index): DraftNominee => {
    const number = 110 + seed * 3 + index;
    const position = titles[(seed + index) % titles.length] ?? 'Chuyên viên';
    return {
      kind: 'individual',
      id: randomUUID(),
      award,
      name: inventedName(number),
      // one in five is nominated without, as units do
      ...(number % 5 === 0 ? {} : { citizenNumber: inventedCitizenNumber(number, 1968 + (number % 27)) }),
      birthDate: `${1968 + (number % 27)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
      position,
      workUnit: fullNameOf(unit),
      partyMember: number % 4 !== 0,
      enterpriseDirector: unit.kind === 'enterprise' && position === 'Giám đốc',
    };
  });
  return collective === undefined
    ? persons
    : [{ kind: 'collective', id: randomUUID(), award, organisationId: collective.id }, ...persons];
}
