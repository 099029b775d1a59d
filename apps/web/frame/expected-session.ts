import { readSetting, writeSetting } from '../keeping/device-setting.js';

/** Remembers on this device whether somebody is signed in; the cookie itself is withheld from scripts. */
export function expectSession(expected: boolean): void {
  writeSetting('tt:session', expected ? 'yes' : null);
}

/** False when the api would surely answer «not signed in»; asking then would only leave an error in the browser's console. */
export function isSessionExpected(): boolean {
  // Without storage the api is asked.
  return readSetting('tt:session', 'yes') !== null;
}
