import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { returnedTexts as texts } from '../../../../libs/messages/dossier/returned.js';
import { formatDay } from '../../format/vietnam-time.js';
import { useSession } from '../../frame/session.js';
import { correctionPath } from '../../paths.js';
import classes from './ReturnedBanner.module.css';

/** Why a dossier was returned; its unit finds the way to the correction here. */
export function ReturnedBanner({ dossier }: { readonly dossier: DossierView }) {
  const { acting } = useSession();
  const { returned, row, actions } = dossier;
  if (!returned || row.phase !== 'returned') return null;
  const ofUnit = acting.organisationId === row.unitId;
  return (
    <section className={classes.banner} aria-label={texts.title(returned.stageLabel)}>
      <IconArrowBackUp size={18} aria-hidden />
      <div className={classes.words}>
        <strong>{texts.title(returned.stageLabel)}</strong>
        <p className={classes.reason}>{returned.reason}</p>
        <span className={classes.by}>
          {texts.by(returned.by.name, returned.by.organisation, formatDay(returned.at))}
        </span>
      </div>
      {ofUnit && (
        <Button component={Link} to={correctionPath(row.id)}>
          {actions.resubmit.allowed ? texts.fix : texts.fixClerk}
        </Button>
      )}
    </section>
  );
}
