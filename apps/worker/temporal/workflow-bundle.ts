/** The workflows in one file, as the sandbox of Temporal's worker runs them; `bundle-workflows` writes it when the project is built. */
export const workflowBundle = new URL('../../../workflows/bundle.js', import.meta.url);
