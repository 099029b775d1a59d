import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiError } from '../../apps/web/api/api-error.js';
import { keepFor, writeKept } from '../../apps/web/keeping/kept-work.js';
import { createWorkingCopy } from '../../apps/web/working-copy/working-copy.js';

interface View {
  readonly version: number;
  readonly text: string;
}

/** A server that keeps one text, refuses old versions, and can be made to give no answer. */
function server(view: View) {
  const state = { view, down: false, saves: 0 };
  return {
    state,
    save: async (text: string, version: number): Promise<View> => {
      if (state.down) throw new ApiError(0, 'no-answer', 'không có trả lời');
      if (version !== state.view.version) throw new ApiError(409, 'draft-changed', 'đã đổi');
      state.saves += 1;
      state.view = { version: version + 1, text };
      return state.view;
    },
    load: async () => state.view,
  };
}

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};

function open(on: ReturnType<typeof server>, view: View = on.state.view) {
  const copy = createWorkingCopy<string, View>({
    key: 'draft',
    view,
    workOf: ({ text }) => text,
    versionOf: ({ version }) => version,
    save: on.save,
    load: on.load,
  });
  copy.subscribe(() => undefined);
  return copy;
}

describe('what somebody is writing', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    stored.clear();
    keepFor({ personId: 'p', workKey: Buffer.alloc(32, 7).toString('base64') });
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps the blank after which somebody goes on typing, though the server keeps texts without it, and saves no second time', async () => {
    const api = server({ version: 1, text: '' });
    const save = api.save;
    api.save = (text, version) => save(text.trim(), version);
    const copy = open(api);
    copy.change(() => 'Nguyễn ');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.state.view.text).toBe('Nguyễn');
    expect(copy.getState()).toMatchObject({ work: 'Nguyễn ', state: 'saved' });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(api.state.saves).toBe(1);
  });

  it('is saved once after the typing rests, and no longer kept on the device', async () => {
    const api = server({ version: 1, text: '' });
    const copy = open(api);
    copy.change(() => 'T');
    copy.change(() => 'Tờ trình');
    expect(stored.size).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.state).toMatchObject({ saves: 1, view: { version: 2, text: 'Tờ trình' } });
    expect(copy.getState().state).toBe('saved');
    expect(stored.size).toBe(0);
  });

  it('never overwrites what somebody else saved, and stays readable beside it', async () => {
    const api = server({ version: 1, text: '' });
    const copy = open(api);
    api.state.view = { version: 2, text: 'của người khác' };
    copy.change(() => 'của tôi');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(copy.getState()).toMatchObject({ state: 'conflict', work: 'của tôi', theirs: { text: 'của người khác' } });
    copy.change(() => 'của tôi, thêm nữa');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(api.state.view.text).toBe('của người khác');
    copy.takeTheirs();
    expect(copy.getState()).toMatchObject({ state: 'saved', work: 'của người khác', kept: 'của tôi, thêm nữa' });
  });

  it('is sent by itself when the network is back', async () => {
    const api = server({ version: 1, text: '' });
    api.state.down = true;
    const copy = open(api);
    copy.change(() => 'Biên bản');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(copy.getState()).toMatchObject({ state: 'offline', work: 'Biên bản' });
    api.state.down = false;
    await jest.advanceTimersByTimeAsync(6_000);
    expect(api.state.view.text).toBe('Biên bản');
  });

  it('comes back after a crash on the version it was written on', async () => {
    const api = server({ version: 1, text: '' });
    api.state.down = true;
    open(api).change(() => 'Báo cáo');
    api.state.down = false;
    const again = open(api);
    expect(again.getState()).toMatchObject({ work: 'Báo cáo', state: 'waiting' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.state.view.text).toBe('Báo cáo');
  });

  it('is only shown, not sent, when the draft has moved on since the crash', async () => {
    writeKept('draft', { version: 1, work: 'cũ', at: '2026-01-01T00:00:00.000Z' });
    const api = server({ version: 3, text: 'mới' });
    const copy = open(api);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(copy.getState()).toMatchObject({ work: 'mới', kept: 'cũ' });
    expect(api.state.saves).toBe(0);
  });

  it('lets a newer version slide in while nothing waits', () => {
    const copy = open(server({ version: 1, text: 'a' }));
    copy.receive({ version: 2, text: 'b' });
    expect(copy.getState()).toMatchObject({ work: 'b', state: 'saved' });
  });
});
