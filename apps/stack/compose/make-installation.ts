/** One step of docker-compose.yml: the province and its first administrator, in the database that DATABASE_OWNER_URL names. */
import { installationSettings, prepareInstallation } from '../installation/prepare-installation.js';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import { runVerb } from '../supervisor/run-verb.js';

await runVerb(
  async () => {
    const { DATABASE_OWNER_URL: ownerUrl } = process.env;
    if (!ownerUrl) throw new StackProblem(messages.notInstalled, messages.notInstalledRemedy);
    await prepareInstallation({ databaseUrl: ownerUrl, ownerUrl }, installationSettings(process.env));
  },
  { ends: true },
);
