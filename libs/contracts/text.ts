import { z } from 'zod';
import { tidyDocument, tidyLine, tidyText } from '../domain/tidy-text.js';

/**
 * The schemas of every text that people write. What comes in is tidied before it is measured and kept: composed, with the Vietnamese
 * Đ, single blanks, nothing unseen. A body has no other text; a test looks.
 */

/** A text of one line, such as a name, a title, a number of a decision or a code. */
export const line = (max: number) => z.string().overwrite(tidyLine).max(max);

/** One line that says something. */
export const saidLine = (max: number) => line(max).min(1);

/** A text of several lines, such as a reason. */
export const multiline = (max: number) => z.string().overwrite(tidyText).max(max);

/** A whole document whose blanks mean something, such as the text of a plan. */
export const documentText = () => z.string().overwrite(tidyDocument);

/** What is compared sign by sign and shown to nobody: a password. Its composing is left to whoever hashes it. */
export const secret = (max: number) => z.string().max(max).meta({ format: 'password' });

/** A citizen number as people write it, in groups or not; whether it can be one is judged later. */
export const citizenNumber = z
  .string()
  .overwrite((text) => tidyLine(text).replace(/[\s.]/g, ''))
  .max(20);

/** What a person signs in with: small letters, however it was typed. */
export const userName = (max: number) => line(max).toLowerCase();

/** SHA-256 in hexadecimal, compared as text. */
export const sha256 = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/);
