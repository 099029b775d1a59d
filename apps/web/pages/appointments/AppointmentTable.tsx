import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { dayOf } from '../../../../libs/domain/calendar/calendar-day.js';
import { accountTexts } from '../../../../libs/messages/account/account.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { roleNames } from '../../../../libs/messages/appointments/role-names.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { CardTable } from '../../lists/CardTable.js';
import { organisationPath } from '../../paths.js';
import { AppointmentActions } from './AppointmentActions.js';

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
  const heads = [
    ...(['person', 'organisation', 'role', 'from', 'to'] as const)
      .filter((name) => name !== without)
      .map((name) => ({ key: name, label: texts.columns[name] })),
    ...(mayWrite ? [{ key: 'edit', label: texts.edit, hidden: true }] : []),
  ];
  return (
    <CardTable label={texts.title} heads={heads} stale={stale}>
      {rows.map((row) => (
        <tr key={row.id} role="row" className={isOver(row, today) ? words.muted : undefined}>
          <td role="cell">
            <span className={words.name}>{row.person.name}</span>
            {row.userName && (
              <div className={words.hint}>
                {row.userName}
                {row.disabled && ` · ${accountTexts.disabled}`}
              </div>
            )}
          </td>
          {without !== 'organisation' && (
            <td role="cell">
              <Anchor component={Link} to={organisationPath(row.organisation.id)} fz="inherit">
                {row.organisation.name}
              </Anchor>
            </td>
          )}
          <td role="cell">
            {row.voided ? <s>{row.title}</s> : row.title}
            <div className={words.hint}>{roleNames[row.role]}</div>
            {row.voided && (
              <div className={words.hint}>{texts.voided(row.voided.by, dayOf(row.voided.at), row.voided.reason)}</div>
            )}
          </td>
          <td role="cell" className={words.number} data-label={texts.columns.from}>
            {formatDay(row.from)}
          </td>
          <td role="cell" className={words.number} data-label={texts.columns.to}>
            {row.to === null ? <span className={words.muted}>{texts.openEnd}</span> : formatDay(row.to)}
          </td>
          {mayWrite && (
            <td role="cell">
              <AppointmentActions row={row} today={today} />
            </td>
          )}
        </tr>
      ))}
    </CardTable>
  );
}

/** Whether an appointment holds no more, or never did. */
function isOver({ to, voided }: AppointmentView, today: string): boolean {
  return voided !== null || (to !== null && to < today);
}
