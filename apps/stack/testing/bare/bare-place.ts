import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { goProxies } from '../../build/go-proxy.js';

/** Where the commands are typed. */
export interface BarePlace {
  /** what is told of it: a reader has to know how bare it was */
  readonly told: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface BareFolders {
  /** the copy of the checkout */
  readonly clone: string;
  readonly home: string;
  /** programmes and temporary files of an environment that only hides */
  readonly bin: string;
  readonly tmp: string;
  /** servers that need not be built again */
  readonly cache: string | undefined;
}

/** All that says how the registries are reached; everything else of the machine's environment stays outside. */
const ways =
  /^(?:https?_proxy|no_proxy|all_proxy|npm_config_(?:registry|cafile|https?_proxy|noproxy)|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR|GOPROXY|API_PORT|TERM)$/i;

/** A container of bare Debian where podman is at hand and has the image; else this machine with hidden what a bare one lacks. */
export function barePlace(folders: BareFolders, newcomer: readonly string[]): BarePlace {
  const image = process.env['BARE_IMAGE'] || 'docker.io/library/debian:bookworm-slim';
  const programme = onPath('podman');
  if (programme && (succeeds(programme, ['image', 'exists', image]) || succeeds(programme, ['pull', '--quiet', image])))
    return container({ podman: programme, image }, folders, newcomer);
  return hidden(folders, newcomer);
}

const npmHome = () => dirname(dirname(realpathSync(required(onPath('npm')))));
/** The client's own settings: by which registry, with which certificates. */
const npmSettings = () =>
  (['userconfig', 'globalconfig'] as const).flatMap((name) => {
    const { stdout } = spawnSync(required(onPath('npm')), ['config', 'get', name], { encoding: 'utf8' });
    const file = stdout.trim();
    return existsSync(file) ? [{ variable: `npm_config_${name}`, file }] : [];
  });

function waysOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) => (ways.test(name) && value ? [[name, value]] : []));
  // Go's own settings lie in the home that stays outside.
  return { ...Object.fromEntries(kept), GOPROXY: goProxies(env).join(',') };
}

function container(
  { podman, image }: { readonly podman: string; readonly image: string },
  { clone, home, cache }: BareFolders,
  newcomer: readonly string[],
): BarePlace {
  const env = waysOf(process.env);
  const files = [env['NODE_EXTRA_CA_CERTS'], env['SSL_CERT_FILE'], ...npmSettings().map(({ file }) => file)];
  const readable = [...new Set(files.filter((file) => file !== undefined && existsSync(file)))];
  const variables = {
    ...env,
    HOME: '/newcomer/home',
    ...Object.fromEntries(npmSettings().map(({ variable, file }) => [variable, file])),
  };
  const mounts = [
    `${clone}:/newcomer/tuyen-trinh`,
    `${home}:/newcomer/home`,
    `${realpathSync(required(onPath('node')))}:/usr/bin/node:ro`,
    `${npmHome()}:/usr/lib/node_modules/npm:ro`,
    ...readable.map((file) => `${file}:${file}:ro`),
    ...(cache ? [`${cache}:/newcomer/home/.cache/tuyen-trinh`] : []),
  ];
  const link = 'ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/bin/npm';
  return {
    told: `a container of ${image} with Node and npm alone`,
    command: podman,
    args: [
      ...['run', '--rm', '--network', 'host', '--workdir', '/newcomer/tuyen-trinh'],
      ...mounts.flatMap((mount) => ['--volume', mount]),
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...[image, 'sh', '-c', `${link} && exec node "$@"`, 'sh', ...newcomer],
    ],
    env: process.env,
  };
}

/** What Debian's smallest system has and our commands call: the shell, `env` for npm's first line, `script` for a screen. */
const basics = ['node', 'sh', 'env', 'script'];
/** Folders where a machine keeps what a bare one has not. */
const covered = [
  '/usr/local/go',
  '/usr/lib/postgresql',
  '/usr/share/fonts',
  '/usr/lib/chromium',
  '/var/lib/tuyen-trinh',
];

function hidden({ clone, home, bin, tmp, cache }: BareFolders, newcomer: readonly string[]): BarePlace {
  for (const name of basics) symlinkSync(realpathSync(required(onPath(name))), join(bin, name));
  symlinkSync(join(npmHome(), 'bin/npm-cli.js'), join(bin, 'npm'));
  mkdirSync(join(home, '.cache'), { recursive: true });
  if (cache) symlinkSync(cache, join(home, '.cache/tuyen-trinh'));
  const settings = Object.fromEntries(npmSettings().map(({ variable, file }) => [variable, file]));
  const env = { ...waysOf(process.env), ...settings, PATH: bin, HOME: home, TMPDIR: tmp };
  const command = [join(bin, 'node'), ...newcomer];
  const unshare = onPath('unshare');
  const mayCover = process.getuid?.() === 0 && unshare && succeeds(unshare, ['--mount', 'true']);
  if (!mayCover)
    return {
      told: 'this machine with an empty home and a PATH of node, npm and sh (its folders are not hidden)',
      command: 'env',
      args: ['-C', clone, ...command],
      env,
    };
  const folders = covered.filter((folder) => existsSync(folder) && readdirSync(folder).length > 0);
  const cover = folders.map((folder) => `mount -t tmpfs none ${folder}`).join(' && ') || 'true';
  const programmes = ['go', 'psql', 'chromium', 'git', 'prlimit', 'ps'].flatMap((name) => onPath(name) ?? []);
  const blind = programmes.map((path) => `mount --bind /dev/null ${realpathSync(path)}`).join(' && ') || 'true';
  const script = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; ${blind} && ${cover} && cd "$1" && shift && PATH=${bin} && exec "$@"`;
  return {
    told: `this machine with an empty home, a PATH of node, npm and sh, and hidden: ${[...programmes, ...folders].join(', ')}`,
    command: unshare,
    args: ['--mount', '--propagation', 'private', '/bin/sh', '-c', script, 'sh', clone, ...command],
    env,
  };
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function required(path: string | undefined): string {
  if (path === undefined) throw new Error('neither node nor npm is on the PATH');
  return path;
}
