/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileWeb } from './bootstrap/compile.js';
import { type Holder, holderOf, tryLock } from './bootstrap/lock.js';
import { demonstrationAccounts } from './demonstration/accounts.js';
import { messages, type Ready } from './messages.js';
import { endRecorded } from './process/end-recorded.js';
import { isFree } from './process/free-port.js';
import { portHolder } from './process/port-holder.js';
import { outsideNames, outsideServers } from './servers/outside-servers.js';
import { startServers } from './servers/start-servers.js';
import { StackProblem } from './stack-problem.js';
import { readState, writeState } from './stack-state.js';
import { type Application, application } from './supervisor/application.js';
import { forgetData, isHalfLoaded, loadOnce } from './supervisor/demonstration.js';
import { errand } from './supervisor/errand.js';
import { appMode, refuseDemonstrationDatabase, refuseUsedDatabase } from './supervisor/installation-mode.js';
import { environmentFile, isDefaultStateDir, root, shownStateDir, startLock, stateDir } from './supervisor/layout.js';
import { runVerb, say } from './supervisor/run-verb.js';
import { takeStateFolder } from './supervisor/state-folder.js';
import { watchOver } from './supervisor/watch-over.js';

const processes = join(stateDir, 'processes');
const stoppingLock = join(stateDir, 'stopping.lock');
const began = Number(process.env['STACK_BEGAN']) || Date.now();

await runVerb(async ({ stopping, onStop }) => {
  const apiPort = Number(process.env['API_PORT'] || 8080);
  const outside = outsideServers(process.env);
  const mode = appMode(process.env, outside);
  // Its libraries are large, and a demonstration needs none of them.
  const installation = mode === 'production' ? await import('./installation/prepare-installation.js') : undefined;
  const settings = installation?.installationSettings(process.env);
  takeStateFolder(stateDir, isDefaultStateDir);
  const release = await takeStartLock(apiPort);
  onStop('watch', () => tryLock(stoppingLock));
  onStop('leftovers', () => endRecorded(processes));
  onStop('last', release);

  const left = await endRecorded(processes);
  if (left.length > 0) say(messages.endedLeftovers(left));
  await requireFreePort(apiPort);
  if (isHalfLoaded(stateDir)) {
    say(messages.halfLoaded);
    forgetData(stateDir);
  }
  if (outsideNames(outside).length > 0) say(messages.usingOutside(outsideNames(outside)));

  const web = webBuilt(stopping);
  web.catch(() => undefined);
  const first = readState(stateDir)?.firstStartSeconds === undefined;
  const servers = await startServers({
    stateDir,
    outside,
    namespace: process.env['TEMPORAL_NAMESPACE'] || undefined,
    bucket: process.env['S3_BUCKET'] || undefined,
    report: say,
    signal: stopping,
    helpers: {
      buildServers: (wanted) => errand('build-servers', wanted, stopping),
      prepareStores: (stores) => errand('prepare-stores', stores, stopping),
    },
    onDatabase: async ({ databaseUrl, databaseOwnerUrl: ownerUrl }) => {
      // Before anything in it is changed, its schema included.
      await refuseDemonstrationDatabase(databaseUrl, mode);
      await refuseUsedDatabase(databaseUrl, {
        mode,
        begun: readState(stateDir)?.done.demonstrationBegan !== undefined,
      });
      if (ownerUrl === undefined) say(messages.migrationsSkipped);
      else await errand('migrate', { ownerUrl }, stopping);
    },
  });
  onStop('servers', () => servers.stop());
  if (installation !== undefined && settings !== undefined) {
    const database = { databaseUrl: servers.databaseUrl, ownerUrl: servers.databaseOwnerUrl };
    await installation.prepareInstallation(database, settings);
  }
  await web;
  stopping.throwIfAborted();

  const app = application({ servers, mode, apiPort, root, stateDir });
  onStop('application', async () => {
    await app.api.stop();
    await app.worker.stop();
  });
  say(messages.startingApplication);
  await Promise.all([app.api.start(), app.worker.start()]);
  stopping.throwIfAborted();
  const { databaseOwnerUrl: ownerUrl } = servers;
  onStop('watch', watchOver([...servers.own, app.api, app.worker], stateDir));

  const shown = mode === 'demonstration';
  if (shown && ownerUrl !== undefined) {
    await loadOnce(stateDir, () => errand('load-demonstration', { apiUrl: app.address, ownerUrl }, stopping));
  }
  stopping.throwIfAborted();
  announce(app, ownerUrl);
  sayReady({ first, address: app.address, accounts: shown ? demonstrationAccounts : [] });
});

/** A start that is just ending (its npm was killed) is waited for; one that goes on is told of. */
async function takeStartLock(apiPort: number): Promise<() => void> {
  const address = `http://127.0.0.1:${apiPort}`;
  for (let waited = 0; ; waited += 250) {
    const taken = tryLock(startLock, { address });
    if (taken.release !== undefined) return () => taken.release();
    const { holder } = taken;
    const leaving = holderOf(stoppingLock) !== undefined;
    if (waited >= (leaving ? 20_000 : 1_500)) throw alreadyRunning(holder);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function alreadyRunning(holder: Holder): StackProblem {
  return new StackProblem(
    messages.alreadyRunning(holder.pid, String(holder['address'])),
    messages.alreadyRunningRemedy(holder.pid),
  );
}

async function requireFreePort(port: number): Promise<void> {
  if (await isFree(port)) return;
  const holder = portHolder(port);
  throw new StackProblem(messages.portTaken(port, holder), messages.portTakenRemedy(port));
}

/** The first start builds servers for minutes: the web application is built beside that. */
async function webBuilt(signal: AbortSignal): Promise<void> {
  try {
    await compileWeb(root, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && 'remedy' in error) throw new StackProblem(error.message, String(error.remedy));
    throw error;
  }
}

/** Leaves the addresses for `npm run verify`, `rewake`, `rebuild` and `db:migrate`. */
function announce(app: Application, ownerUrl: string | undefined): void {
  const environment = { ...app.environment, ...(ownerUrl !== undefined && { DATABASE_OWNER_URL: ownerUrl }) };
  rmSync(environmentFile, { force: true });
  writeFileSync(environmentFile, JSON.stringify(environment, undefined, 2), { mode: 0o600 });
}

function sayReady(options: Omit<Ready, 'seconds' | 'firstSeconds' | 'stateDir'>): void {
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  const state = readState(stateDir);
  if (state !== undefined && options.first) writeState(stateDir, { ...state, firstStartSeconds: seconds });
  say(messages.ready({ ...options, stateDir: shownStateDir, seconds, firstSeconds: state?.firstStartSeconds }));
}
