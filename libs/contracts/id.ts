import { z } from 'zod';

/**
 * The one schema of an id, wherever one comes in or goes out: bodies, queries, addresses, answers. PostgreSQL answers in small
 * letters and ids are compared as text, so an id is written in small letters whatever its sender wrote.
 */
export const id = z.uuid().toLowerCase();
