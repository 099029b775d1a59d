import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDownload, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { viewerTexts as texts } from '../../../libs/messages/viewer/viewer.js';
import classes from './PdfViewer.module.css';
import type { PdfSession, PdfState } from './pdf-session.js';
import { SearchBox } from './SearchBox.js';

interface Props {
  readonly state: PdfState;
  readonly session: RefObject<PdfSession | null>;
  readonly address: string;
  readonly children?: ReactNode;
}

export function ViewerToolbar({ state, session, address, children }: Props) {
  const [searching, setSearching] = useState(false);
  const { page, pages, zoom } = state;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={texts.toolbar}>
      <Tool label={texts.previousPage} disabled={page <= 1} onClick={() => session.current?.goTo(page - 1)}>
        <IconChevronUp size={16} />
      </Tool>
      <PageNumber page={page} pages={pages} goTo={(number) => session.current?.goTo(number)} />
      <Tool label={texts.nextPage} disabled={page >= pages} onClick={() => session.current?.goTo(page + 1)}>
        <IconChevronDown size={16} />
      </Tool>
      <span className={`${classes.rule} ${classes.wide}`} />
      <Tool label={texts.zoomOut} wideOnly onClick={() => session.current?.zoomBy(-1)}>
        <IconMinus size={16} />
      </Tool>
      <button
        type="button"
        className={`${classes.zoom} ${classes.wide} tabular mantine-focus-auto`}
        title={texts.fitWidth}
        aria-label={texts.fitWidthFrom(Math.round(zoom * 100))}
        onClick={() => session.current?.fitWidth()}
        style={{ border: 0, background: 'none', color: 'inherit', font: 'inherit', cursor: 'pointer' }}
      >
        {Math.round(zoom * 100)} %
      </button>
      <Tool label={texts.zoomIn} wideOnly onClick={() => session.current?.zoomBy(1)}>
        <IconPlus size={16} />
      </Tool>
      <span className={classes.rule} />
      <Tool label={texts.search} onClick={() => setSearching((open) => !open)} expanded={searching}>
        <IconSearch size={16} />
      </Tool>
      {searching && <SearchBox state={state} session={session} close={() => setSearching(false)} />}
      <ActionIcon
        component="a"
        href={address}
        download
        variant="subtle"
        color="gray"
        aria-label={texts.download}
        title={texts.download}
      >
        <IconDownload size={16} />
      </ActionIcon>
      {children}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly wideOnly?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, disabled, wideOnly, expanded, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      disabled={disabled}
      className={wideOnly ? classes.wide : undefined}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

function PageNumber({ page, pages, goTo }: { page: number; pages: number; goTo: (page: number) => void }) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const take = () => {
    const number = Number.parseInt(typed, 10);
    if (Number.isFinite(number)) goTo(number);
    else setTyped(String(page));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
  };
  return (
    <span className={`${classes.page} tabular`}>
      <input
        inputMode="numeric"
        aria-label={texts.pageOf(pages)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <span>/ {pages || '…'}</span>
    </span>
  );
}
