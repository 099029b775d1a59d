import { randomBytes } from 'node:crypto';
import { forgetKeeper, keepFor, readKept, removeKept, writeKept } from '../../apps/web/keeping/kept-work.js';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const an = { personId: 'an', workKey: randomBytes(32).toString('base64') };
const binh = { personId: 'binh', workKey: randomBytes(32).toString('base64') };
const lying = (): string => JSON.stringify([...stored]);

beforeEach(() => {
  stored.clear();
  forgetKeeper();
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});

test('what is kept is there for its owner after a reload, and says nothing to whoever looks at the storage', () => {
  keepFor(an);
  writeKept('notes.1', { reason: 'Nguyễn Văn Đánh Dấu, số 001085000017' });
  expect(lying()).not.toMatch(/Nguyễn|Dấu|001085000017|reason/);
  forgetKeeper();
  expect(readKept('notes.1')).toBeNull();
  keepFor(an);
  expect(readKept('notes.1')).toEqual({ reason: 'Nguyễn Văn Đánh Dấu, số 001085000017' });
});

test('another account neither sees nor destroys it', () => {
  keepFor(an);
  writeKept('notes.1', 'của An');
  keepFor(binh);
  expect(readKept('notes.1')).toBeNull();
  writeKept('notes.1', 'của Bình');
  removeKept('notes.1');
  keepFor(an);
  expect(readKept('notes.1')).toBe('của An');
});

test('without a session nothing is kept', () => {
  writeKept('notes.1', 'của ai');
  expect(stored.size).toBe(0);
});

test('what was moved from one place to another, or written under another key, is not read', () => {
  keepFor(an);
  writeKept('one', 'một');
  for (const [key, value] of [...stored]) stored.set(key.replace(':one', ':two'), value);
  expect(readKept('two')).toBeNull();
  forgetKeeper();
  keepFor({ ...an, workKey: binh.workKey });
  expect(readKept('one')).toBeNull();
});
