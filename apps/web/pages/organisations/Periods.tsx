import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OrganisationView } from '../../../../libs/contracts/views/organisations.js';
import { letterheadNames, relationNames } from '../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { organisationPath } from '../../paths.js';
import classes from './Organisations.module.css';

interface Props {
  readonly periods: OrganisationView['periods'];
  readonly kindOf: (code: string) => string;
}

/** What an organisation was between which days, newest first. */
export function Periods({ periods, kindOf }: Props) {
  return periods.toReversed().map((period) => (
    <div key={period.from} className={classes.period}>
      <span className={classes.hint}>{texts.periodUntil(period.from, period.to)}</span>
      <span className={classes.periodName}>{period.name}</span>
      <span>
        {kindOf(period.kind)}
        {period.parent && (
          <>
            {' · '}
            <Anchor component={Link} to={organisationPath(period.parent.id)} fz="inherit">
              {period.parent.name}
            </Anchor>
          </>
        )}
      </span>
      {period.relation && (
        <span>
          {relationNames[period.relation.kind]}{' '}
          <Anchor component={Link} to={organisationPath(period.relation.of.id)} fz="inherit">
            {period.relation.of.name}
          </Anchor>
        </span>
      )}
      <span className={classes.hint}>{letterheadNames[period.letterhead]}</span>
      {codesOf(period.codes).map((line) => (
        <span key={line} className={classes.hint}>
          {line}
        </span>
      ))}
    </div>
  ));
}

function codesOf(codes: OrganisationView['periods'][number]['codes']): readonly string[] {
  return (['electronic', 'administrative', 'tax'] as const).flatMap((name) =>
    codes[name] ? [`${texts[name]}: ${codes[name]}`] : [],
  );
}
