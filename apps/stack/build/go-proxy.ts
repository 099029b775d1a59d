import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { TOOLCHAIN_MODULE } from './pins.js';

/**
 * Addresses of Go module proxies in the order Go would ask them: the variable GOPROXY, else Go's own file of settings,
 * else the public one. `direct` and `off` name no proxy and are left out.
 */
export function goProxies(env: NodeJS.ProcessEnv): string[] {
  const setting = env['GOPROXY'] || goSetting(env, 'GOPROXY') || defaultProxy();
  return setting
    .split(/[,|]/)
    .map((each) => each.trim().replace(/\/$/, ''))
    .filter((each) => /^(https?|file):\/\//.test(each));
}

/** The public proxy lives at the domain of Go's own modules. */
function defaultProxy(): string {
  return `https://proxy.${TOOLCHAIN_MODULE.split('/')[0]}`;
}

/** Reads one line of the file that `go env -w` writes, without Go. */
function goSetting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const home = env['HOME'] || homedir();
  const folder =
    process.platform === 'darwin'
      ? join(home, 'Library/Application Support')
      : env['XDG_CONFIG_HOME'] || join(home, '.config');
  const file = env['GOENV'] || join(folder, 'go/env');
  if (!existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1).trim();
}
