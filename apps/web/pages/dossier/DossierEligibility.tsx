import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { EligibilityPanel } from '../../eligibility/EligibilityPanel.js';

/** The conditions of a dossier, asked again whenever it changes. */
export function DossierEligibility({ dossier }: { readonly dossier: DossierView }) {
  const names = new Map(dossier.nominations.map(({ nominee }) => [nominee.id, nominee.name]));
  return <EligibilityPanel of="dossier" id={dossier.row.id} version={dossier.version} names={names} />;
}
