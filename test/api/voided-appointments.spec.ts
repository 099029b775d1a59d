import { randomUUID } from 'node:crypto';
import { addDays } from '../../libs/domain/calendar/calendar-day.js';
import type { Role } from '../../libs/domain/role.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let admin: Client;
let today: string;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  admin = await signIn(app.address, 'phong.administrator');
  today = (await admin.call('listAppointments')).today;
});
afterAll(() => app?.close());

/** Somebody new, appointed by mistake, and signed in. */
async function mistaken(role: Role, organisation = 'SO') {
  const userName = `nham.${randomUUID().slice(0, 8)}`;
  const { appointment, initialPassword } = await admin.call('appoint', {
    body: {
      id: randomUUID(),
      person: { name: 'Trần Văn Nhầm', userName },
      organisationId: app.province.organisation(organisation),
      ...{ role, title: 'Chuyên viên', from: addDays(today, -10), to: null },
    },
  });
  const who = await signIn(app.address, userName, initialPassword ?? '');
  await who.call('changePassword', { body: { current: initialPassword ?? '', password: 'bốn con mèo đi chợ sớm' } });
  return { appointment, userName, who };
}

const asked = ({ id, version }: { id: string; version: number }, reason = 'Ghi nhầm người') => ({
  params: { id },
  body: { version, reason },
});

test('an appointment made by mistake is voided: it holds on no day, and stays in sight with reason, author and days', async () => {
  const { appointment, userName, who } = await mistaken('unit-clerk');
  await who.call('listDrafts');
  const voided = await admin.call('voidAppointment', asked(appointment));
  expect(voided).toMatchObject({
    ...{ id: appointment.id, from: appointment.from, to: null, version: appointment.version + 1 },
    voided: { reason: 'Ghi nhầm người', by: 'administrator của Phòng Kiểm thử', at: expect.any(String) },
  });
  expect(await who.refused('listDrafts')).toMatchObject({ status: 403, code: 'appointment-not-chosen' });
  const listed = await admin.call('listAppointments', { query: { q: userName } });
  expect(listed).toMatchObject({ total: 1, voided: 1, items: [{ voided: { reason: 'Ghi nhầm người' } }] });
  const { items } = await admin.call('searchPersons', { query: { q: userName } });
  expect(items[0]?.holds).toEqual([]);
  const page = await admin.call('getOrganisation', { params: { id: appointment.organisation.id } });
  expect(page.appointments.at(-1)).toMatchObject({ id: appointment.id, voided: { reason: 'Ghi nhầm người' } });
});

test('the days of the voided one are free for the right one', async () => {
  const { appointment } = await mistaken('unit-clerk');
  await admin.call('voidAppointment', asked(appointment));
  const { person, organisation, role, title, from } = appointment;
  const body = { id: randomUUID(), person: { id: person.id }, organisationId: organisation.id, role, title, from };
  await admin.call('appoint', { body: { ...body, to: null } });
});

test('where something was done under it, it is ended and not voided, and the refusal says so', async () => {
  const { appointment, who } = await mistaken('examiner', 'HUYEN-A');
  const standing = await build.dossier({ stage: 'district' });
  const [nomination] = standing.nominations;
  await who.call('recordOpinion', {
    params: { id: standing.id },
    body: { version: nomination?.version, nominationId: nomination?.nominee.id, recommend: true },
  });
  const refused = await admin.refused('voidAppointment', asked(appointment));
  expect(refused).toMatchObject({ status: 409, code: 'appointment-used' });
  expect(refused.message).toBe(
    'Không hủy được: Trần Văn Nhầm đã có việc được ghi nhận với chức danh này. Hãy ghi ngày kết thúc thay cho hủy.',
  );
  const { version, title, from } = appointment;
  await admin.call('changeAppointment', { params: { id: appointment.id }, body: { version, title, from, to: today } });
});

test('a plan that was closed and a person who was appointed count as done', async () => {
  const done: readonly (readonly [Role, (who: Client) => Promise<unknown>])[] = [
    [
      'administrator',
      (who) =>
        who.call('closePlan', {
          params: { id: app.province.campaignId },
          body: { closed: true, reason: 'Đã tổng kết' },
        }),
    ],
    [
      'administrator',
      (who) =>
        who.call('appoint', {
          body: {
            ...{ id: randomUUID(), person: { id: app.province.person('SO', 'unit-clerk').personId } },
            organisationId: app.province.organisation('XA-B'),
            ...{ role: 'unit-clerk', title: 'Công chức', from: today, to: null },
          },
        }),
    ],
  ];
  const codes: string[] = [];
  for (const [role, act] of done) {
    const { appointment, who } = await mistaken(role, 'PHONG');
    await act(who);
    codes.push((await admin.refused('voidAppointment', asked(appointment))).code);
  }
  expect(codes).toEqual(['appointment-used', 'appointment-used']);
});

test('what it takes: a reason, the version that was seen, an appointment that is there, once', async () => {
  const { appointment } = await mistaken('unit-clerk');
  const codeOf = async (options: Parameters<Client['refused']>[1]) =>
    (await admin.refused('voidAppointment', options)).code;
  expect(await codeOf(asked(appointment, '  '))).toBe('voiding-reason-missing');
  expect(await codeOf(asked({ ...appointment, version: 7 }))).toBe('appointment-changed');
  expect(await codeOf(asked({ ...appointment, id: randomUUID() }))).toBe('appointment-unknown');
  const voided = await admin.call('voidAppointment', asked(appointment));
  expect(await codeOf(asked(voided))).toBe('appointment-voided');
  const { version, title, from } = voided;
  const again = { params: { id: voided.id }, body: { version, title, from, to: null } };
  expect((await admin.refused('changeAppointment', again)).code).toBe('appointment-voided');
});

test('the province is never left without an administrator', async () => {
  const [own] = (await admin.call('listAppointments', { query: { q: 'phong.administrator' } })).items;
  if (!own) throw new Error('nobody administers');
  // What the others of this file made was done under it; taken alone, it would be the last.
  await app.database.owner.query('UPDATE appointment SET valid_to = valid_from - 1 WHERE role = $1 AND id <> $2', [
    'administrator',
    own.id,
  ]);
  const { appointment } = await mistaken('administrator', 'PHONG');
  await admin.call('changeAppointment', {
    params: { id: own.id },
    body: { version: own.version, title: own.title, from: own.from, to: today },
  });
  expect(await admin.refused('voidAppointment', asked(appointment))).toMatchObject({
    status: 409,
    code: 'last-administrator',
  });
});

test('the fact of a voiding is only ever added to, even by the owner of the database', async () => {
  const { appointment } = await mistaken('unit-clerk');
  await admin.call('voidAppointment', asked(appointment));
  for (const statement of ['UPDATE appointment_voiding SET reason = $$x$$', 'DELETE FROM appointment_voiding']) {
    await expect(app.db.query(statement)).rejects.toThrow('permission denied');
    await expect(app.database.owner.query(statement)).rejects.toThrow('the log is only added to');
  }
  expect(await verify({ db: app.db })).toEqual([]);
});
