const storageKey = 'tt:session';

/** Remembers on this device whether somebody is signed in; the cookie itself is withheld from scripts. */
export function expectSession(expected: boolean): void {
  try {
    if (expected) localStorage.setItem(storageKey, 'yes');
    else localStorage.removeItem(storageKey);
  } catch {
    // without storage the api is asked
  }
}

/** False when the api would surely answer «not signed in»; asking then would only leave an error in the browser's console. */
export function isSessionExpected(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return true;
  }
}
