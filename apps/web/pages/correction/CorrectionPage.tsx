import { Page } from '../../components/Page.js';

export function CorrectionPage() {
  return <Page title="…">{null}</Page>;
}
