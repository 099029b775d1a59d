import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAfterRest } from '../settled/use-after-rest.js';

const waitMs = 250;

interface Props {
  /** the text in the address */
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly search: (text: string) => void;
}

/** Searches as one types, a moment after the last letter. */
export function DelayedSearch({ value, label, placeholder = label, className, search }: Props) {
  const [text, setText] = useState(value);
  const { later } = useAfterRest(waitMs);
  const field = useRef<HTMLInputElement>(null);
  // the address may change without us («back»); while one types, the text leads
  useEffect(() => {
    if (document.activeElement !== field.current) setText(value);
  }, [value]);
  return (
    <TextInput
      ref={field}
      className={className}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      maxLength={200}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        later(() => search(typed.trim()));
      }}
    />
  );
}
