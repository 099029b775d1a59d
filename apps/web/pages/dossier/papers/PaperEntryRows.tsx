import { UnstyledButton } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { paperTexts as texts } from '../../../../../libs/messages/dossier/papers.js';
import { copyName } from '../../../../../libs/messages/papers/copies.js';
import type { PaperEntry } from '../../../papers/paper-tree.js';
import type { Documents } from '../use-chosen-document.js';
import classes from './PaperList.module.css';

interface Props {
  readonly entry: PaperEntry;
  readonly name: string;
  readonly inset?: boolean;
  readonly documents: Documents;
}

/** One paper, its stamped copies under it, and the versions it took the place of. */
export function PaperEntryRows({ entry, name, inset = false, documents }: Props) {
  const { paper, copies, replaced } = entry;
  const { chosen, open } = documents;
  const depth = inset ? 1 : 0;
  const also = paper.satisfies.length - 1;
  return (
    <>
      <Row
        depth={depth}
        chosen={chosen?.paperId === paper.id && !chosen.copyId}
        onClick={() => open(paper.id)}
        name={name}
        title={`${paper.fileName}${also > 0 ? ` (${texts.also(also)})` : ''}`}
      >
        {paper.signed && <IconSignature size={14} aria-label={texts.signed} />}
        {paper.encrypted && <span>{texts.encrypted}</span>}
        {paper.changed ? (
          <span className={classes.changed} title={texts.changedMeaning}>
            {texts.version(paper.version)} · {texts.changed}
          </span>
        ) : (
          <span>{texts.version(paper.version)}</span>
        )}
      </Row>
      {copies.map((copy) => (
        <Row
          key={copy.id}
          depth={depth + 1}
          chosen={chosen?.copyId === copy.id}
          disabled={copy.state !== 'done'}
          onClick={() => open(paper.id, copy.id)}
          name={copyName(copy)}
          title={copy.organisation}
        >
          <CopyState copy={copy} />
        </Row>
      ))}
      {replaced.map((old) => (
        <Row
          key={old.id}
          depth={depth + 1}
          chosen={chosen?.paperId === old.id}
          onClick={() => open(old.id)}
          name={texts.version(old.version)}
          title={old.fileName}
        >
          <span>{texts.replaced}</span>
        </Row>
      ))}
    </>
  );
}

function CopyState({ copy }: { readonly copy: DossierView['stampedCopies'][number] }) {
  switch (copy.state) {
    case 'done':
      return <span>{texts.copyMark}</span>;
    case 'due':
      return <span>{texts.copyDue}</span>;
    case 'failed':
      return <span className={classes.failed}>{texts.copyFailed}</span>;
  }
}

interface RowProps {
  readonly name: string;
  readonly title: string;
  readonly chosen: boolean;
  /** how far it stands in: what belongs to a paper stands under it */
  readonly depth: number;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Row({ name, title, chosen, depth, disabled = false, onClick, children }: RowProps) {
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        data-depth={depth}
        aria-current={chosen || undefined}
        disabled={disabled}
        title={title}
        onClick={onClick}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.side}>{children}</span>
      </UnstyledButton>
    </li>
  );
}
