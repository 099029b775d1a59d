/** Characters of a password that a person sets for themselves. */
export const shortestPassword = 12;

export type PasswordFlaw = 'password-too-short' | 'password-unchanged' | 'password-names-account';

interface Chosen {
  readonly password: string;
  readonly current: string;
  readonly userName: string;
}

/**
 * What is wrong with a password that somebody wants to set; null: nothing. Length counts, not kinds of characters
 * (NIST SP 800-63B, 3.1.1.2), and it is neither the old one nor made of the user name.
 */
export function passwordFlaw({ password, current, userName }: Chosen): PasswordFlaw | null {
  const normal = password.normalize('NFC');
  if ([...normal].length < shortestPassword) return 'password-too-short';
  if (normal === current.normalize('NFC')) return 'password-unchanged';
  return normal.toLowerCase().includes(userName.toLowerCase()) ? 'password-names-account' : null;
}
