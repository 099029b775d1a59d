import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { refuseForeignFolder, takeStateFolder } from '../../apps/stack/supervisor/state-folder.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder that STATE_DIR names is made, and is known again by the next start and by reset', () => {
  const named = join(folder, 'state');
  takeStateFolder(named, false);
  writeFileSync(join(named, 'stack.json'), '{}');

  takeStateFolder(named, false);
  refuseForeignFolder(named, false);

  expect(existsSync(join(named, 'stack.json'))).toBe(true);
});

test('a folder that holds somebody else’s files is refused by name: reset would remove them', () => {
  writeFileSync(join(folder, 'báo cáo.docx'), 'somebody else’s');

  expect(() => takeStateFolder(folder, false)).toThrow(folder);
  expect(() => refuseForeignFolder(folder, false)).toThrow(folder);
});

test('the folder of the checkout itself needs no mark', () => {
  mkdirSync(join(folder, '.state/logs'), { recursive: true });

  takeStateFolder(join(folder, '.state'), true);
});
