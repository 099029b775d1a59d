import { Page } from '../../components/Page.js';

export function NoticesPage() {
  return <Page title="…">{null}</Page>;
}
