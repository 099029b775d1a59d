import { useEffect, useRef, useState } from 'react';
import type { UploadView } from '../../../libs/contracts/views/uploads.js';
import { uploadTexts as texts } from '../../../libs/messages/uploads/uploads.js';
import { ApiError } from '../api/api-error.js';
import { newIdempotencyKey } from '../api/idempotency-key.js';
import { announce } from '../components/announce.js';
import { fileSize } from './file-size.js';
import { sendFile } from './send-file.js';
import { useUploadLimit } from './use-upload-limit.js';

interface Answered {
  readonly item: string;
  readonly nominationId: string | null;
}

/** One file on its way. `lines` is null until somebody has said which checklist lines it answers. */
export interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'checking' | 'received' | 'failed';
  /** 0 to 1 */
  readonly sent: number;
  readonly error: string | null;
  /** whether sending the same file again may end otherwise */
  readonly worthRetrying: boolean;
  readonly upload: UploadView | null;
  readonly lines: readonly Answered[] | null;
  readonly replaces: string | null;
}

export interface ReadyUpload {
  readonly upload: UploadView;
  readonly lines: readonly Answered[];
  readonly replaces: string | null;
}

const atOnce = 3;

/** Files being sent, three at a time; one that is received and assigned is handed to `onReady` and leaves the list. */
export function useUploads(onReady: (ready: ReadyUpload) => void) {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const current = useRef(items);
  const limit = useUploadLimit();
  const aborts = useRef(new Map<string, AbortController>());

  const travelling = items.some(({ state }) => state !== 'failed');
  useEffect(() => {
    if (!travelling) return;
    // leaving the application now would lose the files; the browser asks first
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [travelling]);

  const set = (next: readonly UploadItem[]) => {
    current.current = next;
    setItems(next);
  };
  const update = (key: string, change: Partial<UploadItem>) =>
    set(current.current.map((item) => (item.key === key ? { ...item, ...change } : item)));

  const handOver = (key: string) => {
    const item = current.current.find((candidate) => candidate.key === key);
    if (!item?.upload || !item.lines) return;
    set(current.current.filter((candidate) => candidate.key !== key));
    onReady({ upload: item.upload, lines: item.lines, replaces: item.replaces });
  };

  const pump = () => {
    const busy = current.current.filter(({ state }) => state === 'sending' || state === 'checking').length;
    for (const { key } of current.current.filter(({ state }) => state === 'waiting').slice(0, atOnce - busy))
      void send(key);
  };

  const send = async (key: string) => {
    const item = current.current.find((candidate) => candidate.key === key);
    if (!item) return;
    const abort = new AbortController();
    aborts.current.set(key, abort);
    update(key, { state: 'sending', sent: 0, error: null });
    try {
      const upload = await sendFile(item.file, {
        signal: abort.signal,
        onSent: (sent, of) =>
          update(key, { sent: of === 0 ? 1 : sent / of, state: sent >= of ? 'checking' : 'sending' }),
      });
      update(key, { state: 'received', upload });
      announce(texts.receivedNamed(item.file.name));
      handOver(key);
    } catch (error) {
      if (error instanceof ApiError) update(key, { state: 'failed', error: error.message, ...judged(error) });
    }
    aborts.current.delete(key);
    pump();
  };

  return {
    items,
    add: (files: Iterable<File>, preset: { lines?: readonly Answered[]; replaces?: string } = {}) => {
      const added = [...files].map(
        (file): UploadItem => ({
          key: newIdempotencyKey(),
          file,
          sent: 0,
          ...begun(file, limit),
          upload: null,
          lines: preset.lines ?? null,
          replaces: preset.replaces ?? null,
        }),
      );
      set([...current.current, ...added]);
      pump();
    },
    assign: (key: string, lines: readonly Answered[]) => {
      update(key, { lines });
      handOver(key);
    },
    retry: (key: string) => {
      update(key, { state: 'waiting' });
      pump();
    },
    drop: (key: string) => {
      aborts.current.get(key)?.abort();
      set(current.current.filter((item) => item.key !== key));
      pump();
    },
  };
}

/** A file over the limit is refused before its first byte: nobody waits minutes to hear it. */
function begun(file: File, limit: number | null): Pick<UploadItem, 'state' | 'error' | 'worthRetrying'> {
  if (limit === null || file.size <= limit) return { state: 'waiting', error: null, worthRetrying: true };
  return { state: 'failed', error: texts.tooLarge(fileSize(file.size), fileSize(limit)), worthRetrying: false };
}

/** What is wrong with the file itself stays wrong; the line, the session and the server mend. */
const judged = ({ status }: ApiError) => ({ worthRetrying: ![413, 415, 422].includes(status) });

export type Uploads = ReturnType<typeof useUploads>;
