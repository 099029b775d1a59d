/**
 * Milliseconds that each child has to end by itself before it is ended by force. They stop one after the other, so
 * together they stay below the fifteen seconds in which Ctrl-C leaves nothing behind.
 */
export const stopWithinMs = { api: 2_000, worker: 3_000, temporal: 3_000, minio: 2_000, postgres: 4_000 } as const;
