import { openEventStream } from '../../apps/web/live/event-stream.js';

class FakeSource {
  static last: FakeSource | undefined;
  onopen: (() => void) | undefined;
  onerror: (() => void) | undefined;
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  constructor(readonly address: string) {
    FakeSource.last = this;
  }
  addEventListener(type: string, run: (event: { data: string }) => void): void {
    this.listeners.set(type, run);
  }
  close(): void {
    this.onopen = undefined;
  }
}

const world = globalThis as unknown as Record<string, unknown>;
beforeAll(() => {
  world['EventSource'] = FakeSource;
  world['window'] = new EventTarget();
});
afterAll(() => {
  delete world['EventSource'];
  delete world['window'];
});

test('what the page loaded before its first connection is asked again, and what changes afterwards is told', () => {
  const told: (readonly string[])[] = [];
  let asked = 0;
  const stop = openEventStream('/api/events', { onChanged: (ids) => told.push(ids), onRestored: () => (asked += 1) });
  expect(asked).toBe(0);
  FakeSource.last?.onopen?.();
  expect(asked).toBe(1);
  FakeSource.last?.listeners.get('changed')?.({ data: '{"dossierIds":["a"]}' });
  expect(told).toEqual([['a']]);
  expect(asked).toBe(1);
  stop();
});
