import { Skeleton } from '@mantine/core';
import { dossierTexts as texts } from '../../../../libs/messages/dossier/dossier.js';
import classes from './DossierScreen.module.css';

const lines = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The dossier page's shape while it loads. */
export function DossierSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label={texts.loading}>
      <Skeleton h={14} w={160} mb={10} />
      <Skeleton h={24} w="min(420px, 80%)" mb={8} />
      <Skeleton h={14} w="min(620px, 95%)" mb={24} />
      <Skeleton h={10} mb={40} />
      <div className={classes.panes}>
        <div className={classes.side}>
          {lines.map((line) => (
            <Skeleton key={line} h={20} mb={14} />
          ))}
        </div>
        <div className={classes.middle} />
        <div className={classes.side}>
          {lines.map((line) => (
            <Skeleton key={line} h={24} mb={14} />
          ))}
        </div>
      </div>
    </div>
  );
}
