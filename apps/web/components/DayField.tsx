import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dayFieldTexts } from '../../../libs/messages/components/day-field.js';
import { parseDay } from '../format/parse-day.js';
import { formatDay } from '../format/vietnam-time.js';

interface Props {
  readonly label: string;
  /** heard and not seen, where a table's column says it */
  readonly labelHidden?: boolean | undefined;
  readonly description?: string | undefined;
  /** ISO calendar day, or empty */
  readonly value: string;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly onChange: (day: string) => void;
}

/** A calendar day typed as dd/mm/yyyy, with or without slashes. What is not a day stays on screen and is said. */
export function DayField({ label, labelHidden = false, description, value, required, error, onChange }: Props) {
  const [typed, setTyped] = useState(value ? formatDay(value) : '');
  const [left, setLeft] = useState(false);
  useEffect(() => {
    setTyped((before) => (parseDay(before) === (value || null) ? before : value ? formatDay(value) : before));
  }, [value]);
  const wrong = left && typed.trim() !== '' && parseDay(typed) === null;
  return (
    <TextInput
      label={labelHidden ? undefined : label}
      aria-label={labelHidden ? label : undefined}
      description={description}
      placeholder={dayFieldTexts.format}
      inputMode="numeric"
      autoComplete="off"
      withAsterisk={required}
      aria-required={required}
      value={typed}
      error={wrong ? dayFieldTexts.wrong : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const day = parseDay(event.currentTarget.value);
        if (day !== null || event.currentTarget.value.trim() === '') onChange(day ?? '');
      }}
      onBlur={() => {
        setLeft(true);
        const day = parseDay(typed);
        if (day) setTyped(formatDay(day));
      }}
    />
  );
}
