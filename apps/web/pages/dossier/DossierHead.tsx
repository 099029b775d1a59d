import { ActionIcon, Button, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconDots,
  IconFileCertificate,
  IconReceipt2,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { dossierTexts as texts } from '../../../../libs/messages/dossier/dossier.js';
import { streamAddress } from '../../api/stream-address.js';
import { announce } from '../../components/announce.js';
import { RegimeLine } from '../../components/RegimeLine.js';
import { formatDay } from '../../format/vietnam-time.js';
import classes from './DossierHead.module.css';
import type { Neighbours } from './list-context.js';

interface Props {
  readonly dossier: DossierView;
  readonly neighbours: Neighbours;
}

export function DossierHead({ dossier, neighbours }: Props) {
  const { row } = dossier;
  const awards = [...new Set(dossier.nominations.map((nomination) => nomination.awardName))].join(', ');
  const receipt = streamAddress('receipt', { id: row.id });
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <ListPosition neighbours={neighbours} />
        <h1 className={classes.title}>{row.title}</h1>
        <p className={classes.facts}>
          <span className="tabular">{row.code}</span> · {awards} ·{' '}
          <span title={dossier.campaign.name}>{row.campaignName}</span> ·{' '}
          {texts.submitted(formatDay(row.submittedAt), row.unitName)}
        </p>
        <RegimeLine regime={dossier.regime} />
      </div>
      <div className={classes.actions}>
        <Button
          component="a"
          href={receipt}
          target="_blank"
          rel="noopener"
          variant="default"
          size="xs"
          leftSection={<IconReceipt2 size={16} />}
        >
          {texts.receipt}
        </Button>
        <MoreMenu dossier={dossier} />
      </div>
    </header>
  );
}

function ListPosition({ neighbours }: { readonly neighbours: Neighbours }) {
  const { label, href, at, of } = neighbours;
  return (
    <nav className={classes.position} aria-label={label}>
      <Link to={href} className={classes.back}>
        <IconArrowLeft size={14} aria-hidden />
        {label}
      </Link>
      {at >= 0 && (
        <>
          <span className="tabular" title={texts.positionMeaning(at + 1, of)}>
            {texts.position(at + 1, of)}
          </span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={texts.previousDossier}
            title={`${texts.previousDossier} (k)`}
            disabled={!neighbours.hasPrevious}
            onClick={neighbours.openPrevious}
          >
            <IconChevronUp size={15} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={texts.nextDossier}
            title={`${texts.nextDossier} (j)`}
            disabled={!neighbours.hasNext}
            onClick={neighbours.openNext}
          >
            <IconChevronDown size={15} />
          </ActionIcon>
        </>
      )}
    </nav>
  );
}

function MoreMenu({ dossier }: { readonly dossier: DossierView }) {
  const clipboard = useClipboard();
  const { code } = dossier.row;
  const copy = () => {
    clipboard.copy(code);
    announce(texts.codeCopied(code));
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={texts.more} title={texts.more}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          {texts.copyCode}
        </Menu.Item>
        {dossier.decisions.map(({ id, number }) => (
          <Menu.Item
            key={id}
            component="a"
            href={streamAddress('decisionContent', { id })}
            target="_blank"
            leftSection={<IconFileCertificate size={16} />}
          >
            {texts.openDecision(number)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
