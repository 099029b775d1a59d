import { Page } from '../../components/Page.js';

export function OperationsPage() {
  return <Page title="…">{null}</Page>;
}
