/** `npm run db:migrate`: brings a database to the newest schema; DATABASE_OWNER_URL names it, else the running installation. */
import { messages } from './messages.js';
import { StackProblem } from './stack-problem.js';
import { migrate } from './supervisor/migrate.js';
import { runVerb, say } from './supervisor/run-verb.js';
import { runningEnvironment } from './supervisor/running-environment.js';

await runVerb(
  async () => {
    const ownerUrl = process.env['DATABASE_OWNER_URL'] || runningEnvironment()['DATABASE_OWNER_URL'];
    if (ownerUrl === undefined) throw new StackProblem(messages.notRunning, messages.notRunningRemedy);
    await migrate(ownerUrl);
    say(messages.migrated);
  },
  { ends: true },
);
