import { tidyLine } from './tidy-text.js';

/**
 * The key that search compares: lower case, no diacritics, đ and its look-alikes as d, nothing unseen, runs of anything but letters and digits as one space.
 * «Nguyễn Văn Hoà» and «Nguyễn Văn Hòa» give the same key.
 */
export function searchKey(...texts: readonly (string | null | undefined)[]): string {
  return tidyLine(texts.filter((text) => text !== null && text !== undefined).join(' '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
