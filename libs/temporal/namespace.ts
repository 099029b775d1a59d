import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

const RETENTION_SECONDS = 30 * 24 * 3600;
const ALREADY_EXISTS = 6;

/** Registers the namespace (closed workflows are kept 30 days) unless it is there, and waits until it can be used. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS } as never })
      .catch((error: { code?: number }) => {
        if (error.code !== ALREADY_EXISTS) throw error;
      });
    await untilUsable(connection, namespace);
  } finally {
    await connection.close();
  }
}

/** The frontend learns of a new namespace from its cache, some seconds after it was made. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(200);
    }
  }
}
