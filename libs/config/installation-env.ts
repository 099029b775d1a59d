import { z } from 'zod';
import { shortestPassword } from '../domain/own-password.js';

/** An empty variable counts as none: that is how docker-compose.yml passes on what was not set. */
function said<T extends z.ZodType<string>>(schema: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
    schema.optional(),
  );
}

const InstallationEnv = z.object({
  /** as it stands in sentences, «tỉnh Hậu Giang»; given at a later start it takes the place of the one before */
  PROVINCE_NAME: said(z.string().max(120)),
  /** the body to which the first administrator is appointed, the root of the tree; «UBND» and the province unless set */
  ADMINISTRATOR_ORGANISATION: said(z.string().max(300)),
  ADMINISTRATOR_NAME: said(z.string().max(200)),
  /** as `AppointBody` has it */
  ADMINISTRATOR_USER_NAME: said(z.string().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/)),
  /** good for setting one's own at the first sign-in; made by chance and told on the terminal unless set */
  ADMINISTRATOR_PASSWORD: said(z.string().min(shortestPassword).max(200)),
});

/** Names of these variables: what they say is passed on to no child. */
export const installationVariables: readonly string[] = Object.keys(InstallationEnv.shape);

/** What the first production start writes into an empty database. */
export interface InstallationSettings {
  /** undefined: nobody said it */
  readonly province: string | undefined;
  readonly organisation: string | undefined;
  readonly administrator: { readonly name: string; readonly userName: string; readonly password: string | undefined };
}

/** The settings of a production start, or the names of the variables that are wrong; never what they hold. */
export function readInstallationSettings(
  env: Readonly<Record<string, string | undefined>>,
): InstallationSettings | { readonly wrong: readonly string[] } {
  const parsed = InstallationEnv.safeParse(env);
  if (!parsed.success) return { wrong: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))] };
  const { data } = parsed;
  return {
    province: data.PROVINCE_NAME,
    organisation: data.ADMINISTRATOR_ORGANISATION,
    administrator: {
      name: data.ADMINISTRATOR_NAME ?? 'Quản trị viên',
      userName: data.ADMINISTRATOR_USER_NAME ?? 'quantri',
      password: data.ADMINISTRATOR_PASSWORD,
    },
  };
}
