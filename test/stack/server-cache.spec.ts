import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { binaryPath, cacheDir, settle } from '../../apps/stack/build/cache.js';
import { goProxies } from '../../apps/stack/build/go-proxy.js';
import { namedGo, pinnedGo } from '../../apps/stack/build/go-toolchain.js';
import { PROGRAMMES } from '../../apps/stack/build/pins.js';
import { unzip } from '../../apps/stack/build/unzip.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A zip file of one deflated file. */
function zipOf(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(text), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(text.length, 8);
  const lengths = Buffer.from([name.length, 0, 0, 0]);
  const local = Buffer.concat([Buffer.from('504b030414000000080000000000', 'hex'), sizes, lengths]);
  const head = Buffer.concat([local, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400140000000800', 'hex'),
    Buffer.alloc(4),
    sizes,
    lengths,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(head.length, 16);
  return Buffer.concat([head, entry, end]);
}

test('a programme has its name only once it is whole', () => {
  const path = join(folder, 'minio-v1');
  writeFileSync(`${path}.4711`, 'whole');
  expect(existsSync(path)).toBe(false);

  settle(`${path}.4711`, path);

  expect(readFileSync(path, 'utf8')).toBe('whole');
  expect(existsSync(`${path}.4711`)).toBe(false);
});

test('another version or platform is another file', () => {
  const names = PROGRAMMES.flatMap((programme) =>
    (['amd64', 'arm64'] as const).map((arch) => binaryPath(folder, programme, { os: 'linux', arch })),
  );

  expect(new Set(names).size).toBe(PROGRAMMES.length * 2);
  for (const { version, pinnedIn } of PROGRAMMES) {
    expect(readFileSync(`apps/stack/build/go/${pinnedIn}/go.mod`, 'utf8')).toContain(` ${version}\n`);
    expect(readFileSync(`apps/stack/build/go/${pinnedIn}/go.sum`, 'utf8')).toContain(` ${version} h1:`);
  }
});

test('the cache lies in the folder the user set aside for caches', () => {
  expect(cacheDir({ XDG_CACHE_HOME: '/mnt/cache', HOME: '/home/an' })).toBe('/mnt/cache/tuyen-trinh');
  expect(cacheDir({ HOME: '/home/an' })).toBe('/home/an/.cache/tuyen-trinh');
});

test('module proxies are asked in the order of the variable, else of the settings of Go', () => {
  mkdirSync(join(folder, 'go'));
  writeFileSync(join(folder, 'go/env'), 'GOPROXY=https://mirror.example\n');

  expect(goProxies({ GOPROXY: 'https://one.example/|https://two.example,direct' })).toEqual([
    'https://one.example',
    'https://two.example',
  ]);
  expect(goProxies({ GOENV: join(folder, 'go/env') })).toEqual(['https://mirror.example']);
  expect(goProxies({ GOPROXY: 'off' })).toEqual([]);
});

test('a zip file is unpacked below its folder and nowhere else', () => {
  unzip(zipOf('bin/go', 'a compiler'), folder, (name) => name);
  expect(readFileSync(join(folder, 'bin/go'), 'utf8')).toBe('a compiler');

  expect(() => unzip(zipOf('../../evil', 'x'), folder, (name) => name)).toThrow('outside');
});

test('a Go toolchain with another content than the pinned one is refused, and nothing of it is kept', async () => {
  const zip = zipOf('golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/bin/go', 'a wrong compiler');
  const versions = join(folder, 'proxy/golang.org/toolchain/@v');
  mkdirSync(versions, { recursive: true });
  writeFileSync(join(versions, 'v0.0.1-go1.26.8.linux-amd64.zip'), zip);
  const before = process.env['GOPROXY'];
  process.env['GOPROXY'] = pathToFileURL(join(folder, 'proxy')).href;
  try {
    const fetching = pinnedGo(join(folder, 'work'), { os: 'linux', arch: 'amd64' }, { onFetch: () => undefined });
    await expect(fetching).rejects.toThrow(createHash('sha256').update(zip).digest('hex'));
  } finally {
    if (before === undefined) delete process.env['GOPROXY'];
    else process.env['GOPROXY'] = before;
  }
  expect(existsSync(join(folder, 'work'))).toBe(false);
});

test('a Go on the machine is used only when it is named, and refused when it is older than the pinned one', () => {
  const go = join(folder, 'go');
  writeFileSync(go, '#!/bin/sh\necho go1.26.7\n', { mode: 0o755 });
  expect(namedGo({ PATH: folder })).toBeUndefined();
  expect(() => namedGo({ GO: go })).toThrow(go);
  expect(() => namedGo({ GO: join(folder, 'nowhere') })).toThrow('nowhere');

  writeFileSync(go, '#!/bin/sh\necho go1.27\n', { mode: 0o755 });
  expect(namedGo({ GO: go })).toBe(go);
});
