import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { formatInstant } from '../../format/vietnam-time.js';
import { DossierLink } from './DossierLink.js';
import { Lines, Nothing, Section } from './Section.js';

const { columns, unassigned, unassignedMeaning, unassignedNone } = operationsTexts;

/** Stages that dossiers have reached while nobody is appointed there. */
export function Unassigned({ stages }: { readonly stages: OperationsView['unassigned'] }) {
  return (
    <Section title={unassigned} count={stages.length} meaning={unassignedMeaning}>
      {stages.length === 0 ? (
        <Nothing>{unassignedNone}</Nothing>
      ) : (
        <Lines label={unassigned} heads={[columns.dossier, columns.stage, columns.organisation, columns.since]}>
          {stages.map((stage) => (
            <tr key={stage.dossierId}>
              <td>
                <DossierLink id={stage.dossierId} code={stage.code} />
              </td>
              <td>{stage.stage}</td>
              <td>{stage.organisation}</td>
              <td>{formatInstant(stage.since)}</td>
            </tr>
          ))}
        </Lines>
      )}
    </Section>
  );
}
