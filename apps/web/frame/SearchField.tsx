import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { paths } from '../paths.js';
import { useAfterRest } from '../settled/use-after-rest.js';
import { searchFieldMark } from './focus-search.js';

const waitMs = 250;

/**
 * The search: Enter opens the list of dossiers with the text. On that list the text works as one types, without accents; the address
 * keeps it.
 */
export function SearchField({ hint = false }: { readonly hint?: boolean }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const onList = pathname === paths.dossiers;
  const inAddress = onList ? (search.get('q') ?? '') : '';
  const [text, setText] = useState(inAddress);
  const rest = useAfterRest(waitMs);
  // the address may change without us (a link, «back»); while one types, the text leads
  useEffect(() => {
    if (document.activeElement?.hasAttribute(searchFieldMark) && onList) return;
    setText(inAddress);
  }, [inAddress, onList]);

  const go = (value: string) => {
    rest.cancel();
    const next = new URLSearchParams(onList ? search : undefined);
    next.delete('page');
    if (value.trim()) next.set('q', value.trim());
    else next.delete('q');
    const query = next.toString();
    void navigate(query ? `${paths.dossiers}?${query}` : paths.dossiers, { replace: onList, preventScrollReset: true });
  };
  const type = (value: string) => {
    setText(value);
    rest.cancel();
    if (onList) rest.later(() => go(value));
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(text);
        }}
      >
        <TextInput
          type="search"
          size="sm"
          variant="filled"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          aria-label={frameTexts.search}
          placeholder={frameTexts.searchPlaceholder}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          rightSectionWidth={hint && !text ? 58 : undefined}
          rightSection={
            text ? (
              <CloseButton
                size="sm"
                aria-label={frameTexts.clearSearch}
                onClick={() => {
                  setText('');
                  if (onList) go('');
                }}
              />
            ) : (
              hint && <kbd aria-hidden>Ctrl K</kbd>
            )
          }
          {...{ [searchFieldMark]: '' }}
        />
      </form>
    </search>
  );
}
