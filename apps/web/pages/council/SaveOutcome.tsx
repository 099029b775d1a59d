import type { CouncilGrid } from '../../../../libs/contracts/views/council.js';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import classes from './Council.module.css';
import type { Saving } from './use-save-results.js';

/** What could not be saved, dossier by dossier, with the reason. */
export function SaveOutcome({ saving, grid }: { readonly saving: Saving; readonly grid: CouncilGrid }) {
  if (saving.error) return <ErrorNotice error={saving.error} title={texts.someFailed} />;
  if (saving.refused.length === 0) return null;
  return (
    <div className={classes.refused} role="alert">
      <strong>{texts.someFailed}</strong>
      <ul>
        {saving.refused.map(({ dossierId, error }) => (
          <li key={dossierId}>
            {texts.notDone(grid.items.find((item) => item.dossierId === dossierId)?.code ?? '', error?.message ?? '')}
          </li>
        ))}
      </ul>
    </div>
  );
}
