import { z } from 'zod';

export const HolderView = z.object({ name: z.string(), title: z.string() }).nullable();

export const ActorView = z.object({ name: z.string(), title: z.string(), organisation: z.string() });
