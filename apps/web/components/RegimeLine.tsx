import { Anchor } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PinnedRegimeView } from '../../../libs/contracts/views/regimes.js';
import { regimeTexts as texts } from '../../../libs/messages/regimes/regimes.js';
import { paths } from '../paths.js';
import classes from './RegimeLine.module.css';

/** Which legal regime a draft or dossier is under; why stands folded behind it. */
export function RegimeLine({ regime }: { readonly regime: PinnedRegimeView | null }) {
  if (!regime) return <p className={classes.line}>{texts.lineNone}</p>;
  const marks = [regime.provisional && texts.provisional, regime.unconfirmed && texts.unconfirmed].filter(Boolean);
  return (
    <details className={classes.line}>
      <summary>
        <IconScale size={14} stroke={1.7} aria-hidden /> {texts.line(regime.instrument)}
        {marks.length > 0 && ` (${marks.join(', ')})`}
      </summary>
      <p>
        {regime.why}{' '}
        <Anchor component={Link} to={paths.regimes} fz="inherit" underline="always">
          {texts.table}
        </Anchor>
      </p>
    </details>
  );
}
