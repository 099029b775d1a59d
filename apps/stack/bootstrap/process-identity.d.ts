export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque: differs for two processes that had the same number. */
  readonly started: string;
  /** The first 200 characters of the command line. */
  readonly command: string;
}

export function identify(pid: number): ProcessIdentity | undefined;
export function stillRuns(identity: ProcessIdentity): boolean;
