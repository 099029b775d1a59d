/** A way that is closed, told to the reader: what is missing, and what they can do about it. */
export class StackProblem extends Error {
  constructor(
    what: string,
    readonly remedy?: string,
    readonly logLines: readonly string[] = [],
  ) {
    super(what);
  }
}
