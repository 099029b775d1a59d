/** Where a failure test may kill this process. Heeded in test mode only. */
export function killPoint(name: string): void {
  if (process.env.APP_MODE === 'test' && process.env.TEST_KILL_POINT === name) process.kill(process.pid, 'SIGKILL');
}
