import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { MissingYear } from '../../components/MissingYear.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { headsOf } from '../../components/TableHead.js';
import { formatInstant } from '../../format/vietnam-time.js';
import { DossierLink } from './DossierLink.js';
import classes from './OperationsPage.module.css';
import { Nothing, Section } from './Section.js';

const { columns, duration, since, transit, transitMeaning, transitNone } = operationsTexts;
const heads = headsOf({ dossier: columns.dossier, to: columns.to, waited: columns.waited });

/** Dossiers that left one level over a minute ago and have not arrived at the next. */
export function Transit({ dossiers }: { readonly dossiers: OperationsView['inTransit'] }) {
  return (
    <Section title={transit} count={dossiers.length} meaning={transitMeaning}>
      {dossiers.length === 0 ? (
        <Nothing>{transitNone}</Nothing>
      ) : (
        <ScrollTable label={transit} heads={heads} className={classes.table}>
          {dossiers.map((dossier) => (
            <tr key={dossier.dossierId}>
              <td>
                <DossierLink id={dossier.dossierId} code={dossier.code} />
              </td>
              <td>{dossier.to}</td>
              <td>
                {duration(dossier.seconds)}, {since(formatInstant(dossier.since))}
                {dossier.missingYear && <MissingYear year={dossier.missingYear} />}
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </Section>
  );
}
