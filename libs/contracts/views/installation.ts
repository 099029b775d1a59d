import { z } from 'zod';
import { measured } from '../bounds.js';

export const DemonstrationAccount = z.object({
  userName: z.string(),
  name: z.string(),
  title: z.string(),
  does: z.string(),
});

export const InstallationView = z.object({
  province: z.string(),
  demonstration: z.boolean(),
  /** the largest file that is taken, in bytes */
  uploadLimitBytes: measured,
  /** empty unless this is a demonstration */
  accounts: z.array(DemonstrationAccount),
});
export type InstallationView = z.infer<typeof InstallationView>;

export const HealthView = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  parts: z.record(z.string(), z.enum(['up', 'down'])),
});
