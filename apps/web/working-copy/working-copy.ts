import { tidyText } from '../../../libs/domain/tidy-text.js';
import { ApiError } from '../api/api-error.js';
import { readKept, removeKept, writeKept } from '../keeping/kept-work.js';

/**
 * `saved`: the server has it. `waiting`, `saving`: on the way. `offline`: no answer, tried again by itself. `refused`: the server
 * refused it, the next change tries again. `conflict`: somebody else saved first; nothing is sent until the reader has looked.
 */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict';

export interface WorkingCopyOptions<Work, View> {
  /** place of the local copy on this device */
  readonly key: string;
  readonly view: View;
  readonly workOf: (view: View) => Work;
  readonly versionOf: (view: View) => number;
  readonly save: (work: Work, version: number) => Promise<View>;
  readonly load: () => Promise<View>;
}

export interface WorkingCopyState<Work, View> {
  readonly work: Work;
  /** what the server had last */
  readonly base: View;
  readonly state: SaveState;
  readonly error: ApiError | null;
  /** what somebody else saved meanwhile */
  readonly theirs: View | null;
  /** my input of before the newer version was taken, to be read and put back piece by piece */
  readonly kept: Work | null;
  /** when the input restored from this device was written */
  readonly restoredAt: string | null;
}

interface LocalCopy<Work> {
  readonly version: number;
  readonly work: Work;
  readonly at: string;
}

const saveAfterMs = 800;
const retryAfterMs = 5_000;

/**
 * What somebody is writing: saved as they type, kept on this device until the server has it, never written over somebody else's newer
 * version. Framework-free, so that its races can be tested.
 */
export function createWorkingCopy<Work, View>(options: WorkingCopyOptions<Work, View>) {
  const { key, workOf, versionOf } = options;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let state: WorkingCopyState<Work, View> = begin();

  function begin(): WorkingCopyState<Work, View> {
    const base = options.view;
    const fresh = {
      work: workOf(base),
      base,
      state: 'saved',
      error: null,
      theirs: null,
      kept: null,
      restoredAt: null,
    } as const;
    const local = readKept<LocalCopy<Work>>(key);
    if (!local || same(local.work, fresh.work)) return fresh;
    if (local.version === versionOf(base))
      return { ...fresh, work: local.work, state: 'waiting', restoredAt: local.at };
    return { ...fresh, kept: local.work, restoredAt: local.at };
  }

  function set(change: Partial<WorkingCopyState<Work, View>>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function schedule(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), afterMs);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendNow().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendNow(): Promise<void> {
    if (state.state === 'conflict' || same(state.work, workOf(state.base))) return;
    const sent = state.work;
    set({ state: 'saving' });
    try {
      const base = await options.save(sent, versionOf(state.base));
      const typedOn = state.work !== sent;
      const kept = typedOn || same(sent, workOf(base));
      set({ base, state: typedOn ? 'waiting' : 'saved', error: null, ...(kept ? {} : { work: workOf(base) }) });
      if (typedOn) schedule(saveAfterMs);
      else removeKept(key);
    } catch (error) {
      await failed(error);
    }
  }

  async function failed(error: unknown): Promise<void> {
    const known = error instanceof ApiError ? error : new ApiError(0, 'unexpected', String(error));
    if (known.status === 409)
      return set({ state: 'conflict', error: known, theirs: await options.load().catch(() => null) });
    if (known.status !== 0 && known.status < 500) return set({ state: 'refused', error: known });
    set({ state: 'offline', error: known });
    schedule(retryAfterMs);
  }

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (state.state === 'waiting') schedule(saveAfterMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) void send();
      };
    },
    change: (update: (work: Work) => Work) => {
      const work = update(state.work);
      writeKept(key, { version: versionOf(state.base), work, at: new Date().toISOString() });
      set(state.state === 'conflict' ? { work } : { work, state: 'waiting', error: null });
      if (state.state !== 'conflict') schedule(saveAfterMs);
    },
    /** sends at once what waits; resolves when nothing is under way */
    flush: send,
    /** what a refetch brought: slides in only when nothing of ours waits */
    receive: (view: View) => {
      if (versionOf(view) <= versionOf(state.base)) return;
      if (state.state === 'saved') set({ base: view, work: workOf(view) });
      else if (state.state === 'conflict') set({ theirs: view });
    },
    /** continues on the newer version; my input stays readable beside it */
    takeTheirs: () => {
      const theirs = state.theirs;
      if (!theirs) return;
      removeKept(key);
      set({ base: theirs, work: workOf(theirs), kept: state.work, theirs: null, error: null, state: 'saved' });
    },
    dismissKept: () => {
      if (state.state === 'saved') removeKept(key);
      set({ kept: null, restoredAt: null });
    },
  };
}

/** The server keeps texts tidied: a blank at the end, where somebody is about to go on typing, is no other work. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, tidied) === JSON.stringify(other, tidied);
}

function tidied(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? tidyText(value) : value;
}
