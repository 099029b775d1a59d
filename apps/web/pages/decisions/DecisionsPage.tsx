import { Page } from '../../components/Page.js';

export function DecisionsPage() {
  return <Page title="…">{null}</Page>;
}
