import { Modal } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { searchKey } from '../../../libs/domain/search-key.js';
import { navigationTexts } from '../../../libs/messages/frame/navigation.js';
import { paletteTexts } from '../../../libs/messages/frame/palette.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { dossierPath, paths } from '../paths.js';
import { useAfterRest } from '../settled/use-after-rest.js';
import { placesFor } from './navigation.js';
import classes from './Palette.module.css';
import { mayDo, useSession } from './session.js';

interface Choice {
  readonly to: string;
  readonly label: string;
  readonly hint: string;
}

/** Pages whose name contains the text, then dossiers that the api finds for what of it was typed before the last rest. */
function useChoices(text: string, asked: string): readonly Choice[] {
  const session = useSession();
  const enabled = asked.length > 0 && mayDo(session, 'dossier.read');
  const query = { q: asked, size: 6 };
  const { data } = useQuery({
    queryKey: keys.dossierList(query),
    queryFn: ({ signal }) => call('listDossiers', { query, signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const wanted = searchKey(text);
  const pages = [...placesFor(session), { path: paths.notices, label: navigationTexts.notices }]
    .filter(({ label }) => searchKey(label).includes(wanted))
    .map(({ path, label }) => ({ to: path, label, hint: paletteTexts.pages }));
  if (!enabled) return pages;
  const dossiers = (data?.items ?? []).map((row) => ({
    to: dossierPath(row.id),
    label: `${row.code} · ${row.title}`,
    hint: row.unitName,
  }));
  const all = {
    to: `${paths.dossiers}?q=${encodeURIComponent(asked)}`,
    label: paletteTexts.searchAll(asked),
    hint: '',
  };
  return [...pages, ...dossiers, all];
}

/** Ctrl+K: type a page, a name or a code; arrows choose, Enter goes. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState('');
  const { later } = useAfterRest(180);
  const choices = useChoices(text, asked);
  const active = Math.min(at, choices.length - 1);
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate(choice.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((active + step + choices.length) % Math.max(choices.length, 1));
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(choices[active]);
    if (step || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12dvh"
      centered={false}
      aria-label={paletteTexts.title}
    >
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="palette-choices"
        aria-activedescendant={choices[active] && `palette-${active}`}
        aria-label={paletteTexts.title}
        placeholder={paletteTexts.placeholder}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          setAt(0);
          later(() => setAsked(typed.trim()));
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="palette-choices"
        role="listbox"
        aria-label={paletteTexts.results(choices.length)}
        className={classes.list}
      >
        {choices.map((choice, index) => (
          // the keys are those of the combobox
          <div
            key={choice.to}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={classes.choice}
            onPointerMove={() => setAt(index)}
            onClick={() => go(choice)}
          >
            <span className={classes.label}>{choice.label}</span>
            <span className={classes.hint}>{choice.hint}</span>
          </div>
        ))}
      </div>
      <div className={classes.foot}>{choices.length === 0 ? paletteTexts.none : paletteTexts.hint}</div>
    </Modal>
  );
}
