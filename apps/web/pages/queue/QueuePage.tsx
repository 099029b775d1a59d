import { Page } from '../../components/Page.js';

export function QueuePage() {
  return <Page title="…">{null}</Page>;
}
