import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lock } from '../../apps/stack/bootstrap/lock.js';
import { root } from '../../apps/stack/supervisor/layout.js';

export interface BrowserProgramme {
  readonly executablePath: string;
  /** what it needs to find its libraries and fonts, and nothing of the machine's */
  readonly env: Readonly<Record<string, string>>;
}

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');

/**
 * The Chromium that an npm package brings, unpacked once beside the installed packages: whatever version or half of one
 * lies in the machine's folder of temporary files, where the package itself would look, is never taken.
 */
export async function broughtBrowser(): Promise<BrowserProgramme> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the browser that the project brings runs on Linux x64 alone: name another in TEST_CHROMIUM');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(root, `node_modules/.cache/chromium-${version}`);
  mkdirSync(dirname(folder), { recursive: true });
  // Two files of a run open a browser at one moment.
  const release = await lock(`${folder}.lock`);
  try {
    if (!existsSync(folder)) unpack(folder);
  } finally {
    release();
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: folder,
      // where its configuration of fonts has its cache
      XDG_CACHE_HOME: folder,
    },
  };
}

/** By the package's own code, in a process that takes the folder for the machine's temporary one. */
function unpack(folder: string): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@sparticuz/chromium')).href;
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  // It unpacks its system libraries only where it believes to be in its usual home.
  const env = { TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env });
  writeFileSync(join(unfinished, 'fonts.conf'), onlyItsFonts);
  renameSync(unfinished, folder);
}

/** The same letters on every machine: those the package brings, beside those the application itself serves. */
const onlyItsFonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
