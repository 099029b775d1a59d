import { Badge, Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import type { CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { citationText } from '../../../../libs/domain/campaign/citation.js';
import { transitionText, unconfirmedTexts, validityText } from '../../../../libs/messages/regimes/regime-words.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { formatDay } from '../../format/vietnam-time.js';
import classes from './Regimes.module.css';

interface Props {
  readonly regimes: readonly LegalRegimeBody[];
  readonly today: CalendarDay;
  /** null: the table is not being edited */
  readonly onEdit: ((regime: LegalRegimeBody) => void) | null;
}

/** Every regime with its validity, its transition rule as a sentence, its papers, its source and what is not confirmed. */
export function RegimeTable({ regimes, today, onEdit }: Props) {
  return (
    <ul className={classes.regimes}>
      {regimes.map((regime) => (
        <RegimeRow key={regime.code} {...{ regime, regimes, today, onEdit }} />
      ))}
    </ul>
  );
}

function RegimeRow({ regime, regimes, today, onEdit }: Props & { readonly regime: LegalRegimeBody }) {
  const { code, name, instrument, validFrom, validTo, transition, unconfirmed, extraPapers } = regime;
  const inForce = validFrom <= today && (validTo === null || today <= validTo);
  const kept = regimes.find((other) => other.code === transition?.keeps)?.instrument ?? transition?.keeps ?? '';
  return (
    <li className={classes.regime}>
      <div className={classes.name}>
        <h2>{instrument}</h2>
        <p className={classes.hint}>
          {name} · {code}
        </p>
        <div className={classes.marks}>
          {inForce && <Badge variant="light">{texts.inForce}</Badge>}
          {regime.onlyWhenNamed && (
            <Badge variant="outline" color="gray">
              {texts.onlyWhenNamed}
            </Badge>
          )}
          {unconfirmed.length > 0 && (
            <span className={classes.unconfirmed}>
              <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {texts.unconfirmed}
            </span>
          )}
        </div>
        {onEdit && (
          <Button
            mt={8}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => onEdit(regime)}
          >
            {texts.editRow(instrument)}
          </Button>
        )}
      </div>
      <dl className={classes.facts}>
        <dt>{texts.columns.validity}</dt>
        <dd>{validityText(validFrom, validTo)}</dd>
        <dt>{texts.columns.transition}</dt>
        <dd>{transition ? transitionText(transition, { kept, instrument }) : texts.noTransition}</dd>
        <dt>{texts.columns.papers}</dt>
        <dd>{extraPapers.length > 0 ? extraPapers.map(paperText).join('; ') : texts.noPapers}</dd>
        <dt>{texts.columns.source}</dt>
        <dd>
          {regime.sourceUrl} · {texts.columns.checked.toLowerCase()} {formatDay(regime.checkedOn)}
        </dd>
        {unconfirmed.length > 0 && (
          <>
            <dt>{texts.unconfirmed}</dt>
            <dd>{texts.unconfirmedParts(unconfirmed.map((part) => unconfirmedTexts[part]).join(', '))}</dd>
          </>
        )}
      </dl>
    </li>
  );
}

function paperText({ label, citation, optional }: LegalRegimeBody['extraPapers'][number]): string {
  return `${label} [${citationText(citation)}${optional ? `; ${texts.ifAny}` : ''}]`;
}
