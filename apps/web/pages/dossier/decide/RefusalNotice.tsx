import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import type { ApiError } from '../../../api/api-error.js';
import classes from './ForwardBar.module.css';

/** Why a decision was not done, and that nothing entered is lost. */
export function RefusalNotice({ error }: { readonly error: ApiError }) {
  const stale = error.status === 409;
  return (
    <div className={classes.refusal} role="alert">
      <strong>{stale ? texts.conflictTitle : texts.refusedTitle}</strong>
      <div>{error.message}</div>
      <div>{stale ? texts.conflict : texts.kept}</div>
    </div>
  );
}
