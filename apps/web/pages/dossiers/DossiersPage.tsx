import { Page } from '../../components/Page.js';

export function DossiersPage() {
  return <Page title="…">{null}</Page>;
}
