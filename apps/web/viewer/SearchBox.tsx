import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { viewerTexts as texts } from '../../../libs/messages/viewer/viewer.js';
import type { PdfSession, PdfState } from './pdf-session.js';
import classes from './SearchBox.module.css';

interface Props {
  readonly state: PdfState;
  readonly session: RefObject<PdfSession | null>;
  readonly close: () => void;
}

/** Searches the text of the document, without regard to accents. */
export function SearchBox({ state, session, close }: Props) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const opened = session.current;
    return () => opened?.search('', 'first');
  }, [session]);
  const change = (text: string) => {
    setQuery(text);
    session.current?.search(text, 'first');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') session.current?.search(query, event.shiftKey ? 'previous' : 'next');
    if (event.key === 'Escape') close();
  };
  return (
    <search className={classes.box}>
      <TextInput
        size="xs"
        data-autofocus
        autoFocus
        placeholder={texts.searchHint}
        aria-label={texts.searchHint}
        value={query}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className="tabular" role="status">
        {query && texts.matches(state.matches?.current ?? 0, state.matches?.total ?? 0)}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.previousMatch}
        onClick={() => session.current?.search(query, 'previous')}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.nextMatch}
        onClick={() => session.current?.search(query, 'next')}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <CloseButton size="sm" aria-label={texts.closeSearch} onClick={close} />
    </search>
  );
}
