/** Settings of this device that say nothing about anybody: they may be read by whoever sits here next. */
export type DeviceSetting = 'tt:session' | 'tuyen-trinh.single-key-shortcuts';

export function readSetting(setting: DeviceSetting, otherwise: string | null = null): string | null {
  try {
    return localStorage.getItem(setting);
  } catch {
    return otherwise;
  }
}

/** Null takes the setting away. */
export function writeSetting(setting: DeviceSetting, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(setting);
    else localStorage.setItem(setting, value);
  } catch {
    // a browser without storage forgets it with the page
  }
}
