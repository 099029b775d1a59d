import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { dossierWorkflowId } from '../../workflows/dossier.messages.js';

/** Asked side by side; a server that also routes must not be swamped. */
const atOnce = 20;

/** Which of these dossiers have no running workflow. Rejects when the server does not answer. */
export async function dossiersWithoutWorkflow(
  { address, namespace }: { readonly address: string; readonly namespace: string },
  dossierIds: readonly string[],
): Promise<readonly string[]> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const without: string[] = [];
    for (let first = 0; first < dossierIds.length; first += atOnce) {
      const ids = dossierIds.slice(first, first + atOnce);
      const running = await Promise.all(ids.map((id) => isRunning(client, id)));
      without.push(...ids.filter((_, index) => !running[index]));
    }
    return without;
  } finally {
    await connection.close();
  }
}

async function isRunning(client: Client, dossierId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(dossierWorkflowId(dossierId)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
