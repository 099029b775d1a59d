import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { roleNames, appointmentTexts as texts } from '../../../../libs/messages/organisation-screens.js';
import { formatDay } from '../../format/vietnam-time.js';
import { organisationPath } from '../../paths.js';
import classes from '../subjects/Subjects.module.css';
import { EditAppointment } from './EditAppointment.js';
import { ResetPassword } from './ResetPassword.js';

interface Props {
  readonly rows: readonly AppointmentView[];
  readonly today: string;
  readonly mayWrite: boolean;
  /** the column that the page says already */
  readonly without?: 'organisation';
  readonly stale?: boolean;
}

/** Who holds which function where, between which days. A card each on a phone. */
export function AppointmentTable({ rows, today, mayWrite, without, stale = false }: Props) {
  const [editing, setEditing] = useState<AppointmentView | null>(null);
  const [locked, setLocked] = useState<AppointmentView['person'] | null>(null);
  const columns = (['person', 'organisation', 'role', 'from', 'to'] as const).filter((name) => name !== without);
  return (
    <>
      <table role="table" className={classes.table} aria-label={texts.title} data-stale={stale || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <th key={name} role="columnheader" scope="col">
                {texts.columns[name]}
              </th>
            ))}
            {mayWrite && (
              <th role="columnheader" scope="col">
                <span className="visually-hidden">{texts.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" className={row.to !== null && row.to < today ? classes.muted : undefined}>
              <td role="cell">
                <span className={classes.name}>{row.person.name}</span>
                {row.userName && <div className={classes.hint}>{row.userName}</div>}
              </td>
              {without !== 'organisation' && (
                <td role="cell">
                  <Anchor component={Link} to={organisationPath(row.organisation.id)} fz="inherit">
                    {row.organisation.name}
                  </Anchor>
                </td>
              )}
              <td role="cell">
                {row.title}
                <div className={classes.hint}>{roleNames[row.role]}</div>
              </td>
              <td role="cell" className={classes.number} data-label={texts.columns.from}>
                {formatDay(row.from)}
              </td>
              <td role="cell" className={classes.number} data-label={texts.columns.to}>
                {row.to === null ? <span className={classes.muted}>{texts.openEnd}</span> : formatDay(row.to)}
              </td>
              {mayWrite && (
                <td role="cell">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${texts.edit}: ${row.person.name}, ${row.title}`}
                    onClick={() => setEditing(row)}
                  >
                    {texts.edit}
                  </Button>
                  {row.userName && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`${texts.resetTitle}: ${row.person.name}, ${row.title}`}
                      onClick={() => setLocked(row.person)}
                    >
                      {texts.password}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {locked && <ResetPassword person={locked} close={() => setLocked(null)} />}
      {editing && <EditAppointment appointment={editing} today={today} close={() => setEditing(null)} />}
    </>
  );
}
