import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { headsOf } from '../../components/TableHead.js';
import { formatInstant } from '../../format/vietnam-time.js';
import { DossierLink } from './DossierLink.js';
import classes from './OperationsPage.module.css';
import { Nothing, Section } from './Section.js';

const { columns, unassigned, unassignedMeaning, unassignedNone } = operationsTexts;
const { dossier, stage, organisation, since } = columns;
const heads = headsOf({ dossier, stage, organisation, since });

/** Stages that dossiers have reached while nobody is appointed there. */
export function Unassigned({ stages }: { readonly stages: OperationsView['unassigned'] }) {
  return (
    <Section title={unassigned} count={stages.length} meaning={unassignedMeaning}>
      {stages.length === 0 ? (
        <Nothing>{unassignedNone}</Nothing>
      ) : (
        <ScrollTable label={unassigned} heads={heads} className={classes.table}>
          {stages.map((reached) => (
            <tr key={reached.dossierId}>
              <td>
                <DossierLink id={reached.dossierId} code={reached.code} />
              </td>
              <td>{reached.stage}</td>
              <td>{reached.organisation}</td>
              <td>{formatInstant(reached.since)}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </Section>
  );
}
