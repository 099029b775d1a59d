import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconReceipt2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sentTexts as texts } from '../../../../libs/messages/draft/sent.js';
import { dossierQuery } from '../../api/dossier-query.js';
import { streamAddress } from '../../api/stream-address.js';
import { Page } from '../../components/Page.js';
import { dossierPath, paths } from '../../paths.js';
import classes from './SentScreen.module.css';

/** After the submission: the code, the receipt, and where the dossier goes next. */
export function SentScreen({ dossierId }: { readonly dossierId: string }) {
  const { data } = useQuery(dossierQuery(dossierId));
  const stage = data?.stages.find(({ state }) => state === 'current') ?? data?.stages[0];
  return (
    <Page title={texts.title}>
      <div className={classes.sent}>
        <IconCircleCheck size={40} stroke={1.4} className={classes.icon} aria-hidden />
        <p className={classes.label}>{texts.code}</p>
        <p className={`${classes.code} tabular`}>{data?.row.code ?? '…'}</p>
        <p className={classes.title}>{data?.row.title}</p>
        <p className={classes.hint}>{texts.codeHint}</p>
        {stage && <p>{texts.next(stage.label, stage.organisation)}</p>}
        <Group gap={8} mt={12} className={classes.actions}>
          <Button
            component="a"
            href={streamAddress('receipt', { id: dossierId })}
            target="_blank"
            rel="noopener"
            leftSection={<IconReceipt2 size={18} />}
          >
            {texts.receipt}
          </Button>
          <Button component={Link} to={dossierPath(dossierId)} variant="default">
            {texts.open}
          </Button>
          <Button component={Link} to={paths.queue} variant="subtle">
            {texts.toQueue}
          </Button>
        </Group>
      </div>
    </Page>
  );
}
