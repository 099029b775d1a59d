import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { formatInstant } from '../../format/vietnam-time.js';
import classes from './OperationsPage.module.css';
import { Section } from './Section.js';

type Server = OperationsView['servers'][number];
const icons = { up: IconCircleCheck, slow: IconAlertTriangle, down: IconCircleX } as const;
/** A clock further off than this is worth a line: due instants are judged by the database's. */
const notableSkewMs = 1_000;

interface ServersProps {
  readonly servers: readonly Server[];
  readonly clockSkewMs: number | null;
}

/** Each part with its state, since when, and what it means for people. */
export function Servers({ servers, clockSkewMs }: ServersProps) {
  return (
    <Section title={operationsTexts.servers}>
      <ul className={classes.servers}>
        {servers.map((server) => (
          <ServerLine key={server.code} server={server} />
        ))}
      </ul>
      {clockSkewMs !== null && Math.abs(clockSkewMs) > notableSkewMs && (
        <p className={classes.warning}>{operationsTexts.clock(clockSkewMs)}</p>
      )}
    </Section>
  );
}

function ServerLine({ server }: { readonly server: Server }) {
  const Mark = icons[server.state];
  return (
    <li className={classes.server}>
      <span className={classes.state} data-state={server.state}>
        <Mark size={16} stroke={1.8} aria-hidden />
        {operationsTexts.state[server.state]}
      </span>
      <span className={classes.serverName}>
        {server.name}
        {server.since && <span className={classes.since}>{operationsTexts.since(formatInstant(server.since))}</span>}
      </span>
      <span className={classes.serverMeaning}>
        {server.meaning}
        {server.detail && <span className={classes.detail}>{server.detail}</span>}
      </span>
    </li>
  );
}
