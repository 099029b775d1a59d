import { Page } from '../../components/Page.js';

export function DossierPage() {
  return <Page title="…">{null}</Page>;
}
