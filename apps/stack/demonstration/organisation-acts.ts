import { randomUUID } from 'node:crypto';
import type { OrganisationActBody } from '../../../libs/contracts/views/organisations.js';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import type { ApiSessions } from './api-session.js';

const [renamed, mergedOne, mergedOther] = [
  'Sở Nông nghiệp và Phát triển nông thôn',
  'UBND xã Vị Hòa',
  'UBND xã Vĩnh Tân',
];

/**
 * What was and will be done to the province's organisations: a department that was called otherwise until a year ago, and two
 * communes that merge next month, with their people.
 */
export async function changeOrganisations(sessions: ApiSessions, today: CalendarDay): Promise<void> {
  const administrator = await sessions.as('quantri');
  const tree = await administrator.call('listOrganisations');
  const named = (name: string) => {
    const found = tree.organisations.find((organisation) => organisation.name === name);
    if (!found) throw new Error(`the province has no ${name}`);
    return found;
  };
  const record = (effectiveOn: CalendarDay, basis: string, act: OrganisationActBody['act']) =>
    administrator.call('recordOrganisationAct', {
      body: { id: randomUUID(), effectiveOn, basis, carryAppointments: true, act },
    });
  await record(addDays(today, -365), 'Nghị quyết số 18/NQ-HĐND về sắp xếp các cơ quan chuyên môn cấp tỉnh', {
    ...{ kind: 'amend', organisationId: named(renamed).id },
    facts: { name: 'Sở Nông nghiệp và Môi trường' },
  });
  const { kind, parentId } = named(mergedOne);
  await record(addDays(today, 30), 'Nghị quyết số 32/NQ-HĐND về sắp xếp đơn vị hành chính cấp xã', {
    ...{ kind: 'merge', predecessors: [named(mergedOne).id, named(mergedOther).id] },
    into: {
      organisation: {
        ...{ id: randomUUID(), code: 'XA-VI-TAN', name: 'UBND xã Vị Tân', kind, parentId },
        ...{ letterhead: 'state', codes: {}, relation: null },
      },
    },
  });
}
