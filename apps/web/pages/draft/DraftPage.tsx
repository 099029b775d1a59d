import { Page } from '../../components/Page.js';

export function DraftPage() {
  return <Page title="…">{null}</Page>;
}
