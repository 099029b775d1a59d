/** Tabs of the queue, in their order. */
export const queueTabs = ['mine', 'office', 'elsewhere', 'done'] as const;
export type QueueTab = (typeof queueTabs)[number];
