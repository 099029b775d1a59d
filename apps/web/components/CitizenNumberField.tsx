import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { citizenNumberFlaw } from '../../../libs/domain/subjects/citizen-number.js';
import { citizenNumberFlawText } from '../../../libs/messages/subjects/subject-words.js';
import { subjectTexts as texts } from '../../../libs/messages/subjects/subjects.js';

interface Props {
  readonly value: string;
  readonly birthDate: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly change: (number: string) => void;
}

/** A citizen number: digits only, and what is wrong with it as soon as the field is left. */
export function CitizenNumberField({ value, birthDate, required = false, disabled = false, change }: Props) {
  const [left, setLeft] = useState(value !== '');
  const flaw = value === '' ? undefined : citizenNumberFlaw(value, { birthDate: birthDate || undefined });
  return (
    <TextInput
      label={texts.citizenNumber}
      description={required ? undefined : texts.citizenNumberHint}
      // below, so that it stands in line with the fields beside it
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={required}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      value={value}
      error={left && flaw ? sentence(citizenNumberFlawText(flaw)) : undefined}
      onChange={(event) => change(event.currentTarget.value.replace(/\D/g, '').slice(0, 12))}
      onBlur={() => setLeft(true)}
    />
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
