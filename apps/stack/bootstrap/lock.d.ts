import type { ProcessIdentity } from './process-identity.js';

export type Holder = ProcessIdentity & Readonly<Record<string, unknown>>;

export function tryLock(
  path: string,
  note?: Readonly<Record<string, unknown>>,
): { readonly release: () => void; holder?: undefined } | { holder: Holder; release?: undefined };
export function lock(path: string, onWait?: (holder: Holder) => void): Promise<() => void>;
export function holderOf(path: string): Holder | undefined;
