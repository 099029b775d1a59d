import { Page } from '../../components/Page.js';

export function SignInPage() {
  return <Page title="…">{null}</Page>;
}
