import { gcm } from '@noble/ciphers/aes.js';
import { bytesToUtf8, managedNonce, utf8ToBytes } from '@noble/ciphers/utils.js';

/**
 * The one place where the browser keeps what somebody has typed and not yet sent. Computers are shared: everything is encrypted
 * (AES-256-GCM) under a key of the account that the api gives after the sign-in and that is held in memory alone. Without a session
 * nothing can be read, by nobody; another account neither reads nor sees it. Written without the browser's own cryptography, which is
 * missing where an office serves the pages over plain http.
 */

/** Whose work is kept: the account's person, and its key in base64. */
export interface Keeper {
  readonly personId: string;
  readonly workKey: string;
}

/** On this device until it is sent, or in this tab as long as it is open. */
type Where = 'device' | 'tab';

const prefix = 'tt:kept:';

let keeper: { readonly personId: string; readonly key: Uint8Array } | null = null;

/** From now on work is kept for this person. Called before any page that keeps something is drawn. */
export function keepFor({ personId, workKey }: Keeper): void {
  if (keeper?.personId === personId) return;
  keeper = { personId, key: Uint8Array.from(atob(workKey), (letter) => letter.charCodeAt(0)) };
}

/** The session is over: what is kept waits, unreadable, until its owner comes back. */
export function forgetKeeper(): void {
  keeper = null;
}

/** What was kept under a name; null when there is nothing, or nothing of this person. */
export function readKept<Work>(name: string, where: Where = 'device'): Work | null {
  if (!keeper) return null;
  const at = placeOf(keeper.personId, name);
  try {
    const stored = storeOf(where).getItem(at);
    return stored === null ? null : JSON.parse(bytesToUtf8(cipher(keeper.key, at).decrypt(fromBase64(stored))));
  } catch {
    // no storage, or what lies there was written under another key
    return null;
  }
}

/** Keeps work under a name. Without storage, or without a session, it lives as long as the page. */
export function writeKept(name: string, work: unknown, where: Where = 'device'): void {
  if (!keeper) return;
  const at = placeOf(keeper.personId, name);
  try {
    storeOf(where).setItem(at, toBase64(cipher(keeper.key, at).encrypt(utf8ToBytes(JSON.stringify(work)))));
  } catch {
    // a browser without storage keeps it as long as the page
  }
}

export function removeKept(name: string, where: Where = 'device'): void {
  if (!keeper) return;
  try {
    storeOf(where).removeItem(placeOf(keeper.personId, name));
  } catch {
    // nothing was kept
  }
}

/** Clears what former versions of these pages kept readable. */
export function removeReadable(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (/^tuyen-trinh\.(?:notes|council|decision|draft|correction|registration)/.test(key))
        localStorage.removeItem(key);
    sessionStorage.removeItem('tt:list');
  } catch {
    // nothing was kept
  }
}

function storeOf(where: Where): Storage {
  return where === 'device' ? localStorage : sessionStorage;
}

function placeOf(personId: string, name: string): string {
  return `${prefix}${personId}:${name}`;
}

/** Bound to its place, so that one kept thing cannot be put where another is read. */
function cipher(key: Uint8Array, place: string) {
  return managedNonce(gcm)(key, utf8ToBytes(place));
}

const pieceLength = 8_192;

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += pieceLength)
    letters += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return btoa(letters);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
