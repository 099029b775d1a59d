import { defineQuery, defineSignal } from '@temporalio/workflow';

/** The name under which `workflows/index.ts` exports the workflow. */
export const dossierWorkflowType = 'dossierWorkflow';

export interface DossierWorkflowInput {
  readonly dossierId: string;
}

/** A signal, because nothing can be refused: something stands in the log that the workflow may not have seen. */
export const wakeSignal = defineSignal('wake');

/** What a dossier's workflow is waiting for, for support; users' screens read the database. */
export interface Waiting {
  readonly for: 'the log' | 'a wake' | 'an instant' | 'effects';
  /** milliseconds that the log said to wait, when it waits for an instant */
  readonly waitMs: number | null;
  readonly effectsInFlight: readonly string[];
}

export const getWaitingQuery = defineQuery<Waiting>('getWaiting');

export function dossierWorkflowId(dossierId: string): string {
  return `dossier/${dossierId}`;
}

/**
 * The signal-with-start that wakes a dossier's workflow or begins it. An id may be used again after its run has closed; uniqueness
 * is the database's matter. No run timeout: a dossier takes as long as it takes.
 */
export function wakeRequest(dossierId: string, taskQueue: string) {
  return {
    workflowId: dossierWorkflowId(dossierId),
    taskQueue,
    args: [{ dossierId }] satisfies [DossierWorkflowInput],
    signal: wakeSignal,
    signalArgs: [] satisfies [],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  };
}
