import { type InstallationSettings, readInstallationSettings } from '../../../libs/config/installation-env.js';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import { hasRow } from '../supervisor/installation-mode.js';
import { say } from '../supervisor/run-verb.js';
import { writeInstallation } from './write-installation.js';

/** What the environment says of the first production start. Throws `StackProblem` naming what is wrong, never its value. */
export function installationSettings(env: NodeJS.ProcessEnv): InstallationSettings {
  const settings = readInstallationSettings(env);
  if ('wrong' in settings)
    throw new StackProblem(messages.wrongInstallation(settings.wrong), messages.wrongInstallationRemedy);
  return settings;
}

/**
 * Makes sure that somebody can sign in: writes the installation as the database's owner and tells the first
 * administrator's password on the terminal, this once. Where only the application's role is known it must have been done.
 */
export async function prepareInstallation(
  { databaseUrl, ownerUrl }: { readonly databaseUrl: string; readonly ownerUrl: string | undefined },
  settings: InstallationSettings,
): Promise<void> {
  if (ownerUrl === undefined) {
    if (await hasRow(databaseUrl, 'installation', 'true')) return;
    throw new StackProblem(messages.notInstalled, messages.notInstalledRemedy);
  }
  // A pipe may end in a file; a password is told to a person only.
  const made = await writeInstallation(ownerUrl, settings, { canTell: process.stdout.isTTY === true });
  if (made !== undefined) say(messages.firstAdministrator(made));
}
