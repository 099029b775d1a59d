import { Page } from '../../components/Page.js';

export function CouncilPage() {
  return <Page title="…">{null}</Page>;
}
