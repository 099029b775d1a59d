import { z } from 'zod';
import { permissions, roles } from '../../domain/role.js';
import { id } from '../id.js';

export const AppointmentView = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  role: z.enum(roles),
  title: z.string(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const SessionView = z.object({
  person: z.object({ id, name: z.string() }),
  userName: z.string(),
  /** somebody else told this person their password: they set their own, and until then nothing else is answered */
  initialPassword: z.boolean(),
  /** every appointment valid today; a person with several chooses which to act as */
  appointments: z.array(AppointmentView),
  acting: AppointmentView.nullable(),
  permissions: z.array(z.enum(permissions)),
  /** under which the browser keeps this account's unsent work: 32 bytes in base64, the same at every sign-in */
  workKey: z.string(),
  province: z.string(),
  demonstration: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;
