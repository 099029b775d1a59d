import type { PublishedVersion } from '../../../libs/contracts/views/calendars.js';

/** The columns that every table published in versions has. */
export interface VersionRow {
  readonly number: number;
  readonly note: string;
  readonly published_at: Date;
  readonly published_by: string | null;
}

export const versionColumns = 'number, note, published_at, published_by';

export function publishedVersion({ number, note, published_at, published_by }: VersionRow): PublishedVersion {
  return { number, note, publishedAt: published_at.toISOString(), publishedBy: published_by };
}
