/** The workflows in one file, as the sandbox of Temporal's worker runs them; `bundle-workflows` writes it when the project is built. */
export const workflowBundle = new URL('../../../workflows/bundle.js', import.meta.url);

/**
 * The bundle with stacks of one line inside the sandbox. The SDK takes a stack for every promise of a workflow and looks each of its
 * lines up in the source map, in case somebody asks for a stack trace: a third of what a decision cost the workflow thread, and
 * nobody asks, as `getWaitingQuery` and the current details tell what a run waits for. One line is left so that a failure still
 * names where it was thrown. Written before the code, because the sandbox freezes `Error` once the code is loaded.
 */
export function withShallowStacks(code: string): string {
  return `Error.stackTraceLimit = 1; ${code}`;
}
