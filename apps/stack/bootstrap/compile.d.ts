export function compileServer(root: string): Promise<void>;
/** Throws an error with a `remedy` for the reader when the sources cannot be built. */
export function compileWeb(root: string, signal?: AbortSignal): Promise<void>;
