/** What the holder of an account is told was done to it. */
export const accountNotices = ['password-reset'] as const;
export type AccountNotice = (typeof accountNotices)[number];
