import { Checkbox, Popover, Radio, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { searchKey } from '../../../libs/domain/search-key.js';
import { filterTexts } from '../../../libs/messages/dossiers/filters.js';
import classes from './FilterChip.module.css';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

interface FilterChipProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly single: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** More options than this get a field to find one by typing. */
const fewOptions = 8;

/** One filter: says what it holds back, opens its choices, is taken off by ×. */
export function FilterChip({ label, options, chosen, single, onChange }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  const labels = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const value = chosen.length > 1 ? filterTexts.many(chosen.length) : labels[0];
  const on = chosen.length > 0;
  return (
    <span className={classes.chip} data-on={on}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.open} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {on && value ? filterTexts.chosen(label, value) : label}
            {!on && <IconChevronDown size={13} stroke={1.8} aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label} className={classes.dropdown}>
          <Choices {...{ label, options, chosen, single, onChange }} />
        </Popover.Dropdown>
      </Popover>
      {on && (
        <button
          type="button"
          className={classes.remove}
          aria-label={filterTexts.remove(label)}
          onClick={() => onChange([])}
        >
          <IconX size={13} stroke={2} aria-hidden />
        </button>
      )}
    </span>
  );
}

function Choices({ label, options, chosen, single, onChange }: FilterChipProps) {
  const [text, setText] = useState('');
  // the address follows a moment later: a tick is to show at once
  const [ticked, setTicked] = useState(chosen);
  const change = (values: readonly string[]) => {
    setTicked(values);
    onChange(values);
  };
  const wanted = searchKey(text);
  const shown = options.filter((option) => searchKey(option.label).includes(wanted));
  const toggle = (value: string) =>
    change(ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value]);
  return (
    <>
      {options.length > fewOptions && (
        <TextInput
          data-autofocus
          size="xs"
          mb={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={filterTexts.find}
          aria-label={filterTexts.find}
        />
      )}
      <div role={single ? 'radiogroup' : 'group'} aria-label={label} className={classes.choices}>
        {shown.map((option) =>
          single ? (
            <Radio
              key={option.value}
              name={label}
              label={option.label}
              checked={ticked.includes(option.value)}
              onChange={() => change([option.value])}
            />
          ) : (
            <Checkbox
              key={option.value}
              label={option.label}
              checked={ticked.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
          ),
        )}
        {shown.length === 0 && <span className={classes.none}>{filterTexts.nothing}</span>}
      </div>
    </>
  );
}
