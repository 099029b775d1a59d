import { matchKeys, strokeText } from '../../apps/web/shortcuts/match-keys.js';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const known = ['j', '/', '?', 'mod+k', 'g v', 'g h'];

describe('keyboard shortcuts', () => {
  it('reads Ctrl and Command as one modifier, and letters without their case', () => {
    expect(strokeText({ ...plain, key: 'K', ctrlKey: true })).toBe('mod+k');
    expect(strokeText({ ...plain, key: 'k', metaKey: true })).toBe('mod+k');
    expect(strokeText({ ...plain, key: 'J' })).toBe('j');
    expect(strokeText({ ...plain, key: 'Enter' })).toBe('Enter');
  });

  it('leaves bare modifiers, Alt and composing keys to the browser', () => {
    for (const key of ['Shift', 'Control', 'Dead', 'Process']) expect(strokeText({ ...plain, key })).toBeNull();
    expect(strokeText({ ...plain, key: 'j', altKey: true })).toBeNull();
  });

  it('waits after «g» for the letter of a place', () => {
    expect(matchKeys(['g'], known)).toEqual({ kind: 'wait' });
    expect(matchKeys(['g', 'v'], known)).toEqual({ kind: 'run', keys: 'g v' });
  });

  it('takes a wrong second key as a first one', () => {
    expect(matchKeys(['g', 'j'], known)).toEqual({ kind: 'run', keys: 'j' });
    expect(matchKeys(['g', 'g'], known)).toEqual({ kind: 'wait' });
    expect(matchKeys(['g', 'x'], known)).toEqual({ kind: 'none' });
  });
});
