import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { calendarTexts as texts } from '../../../libs/messages/calendars/calendar-page.js';
import { paths } from '../paths.js';
import classes from './MissingYear.module.css';

/** Why a dossier does not arrive: the calendar lacks a year; the link leads to where it is entered. */
export function MissingYear({ year }: { readonly year: string }) {
  return (
    <span className={classes.missing}>
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {texts.waitsForYear(year)}{' '}
      <Anchor component={Link} to={paths.calendar} fz="inherit" underline="always">
        {texts.nav}
      </Anchor>
    </span>
  );
}
