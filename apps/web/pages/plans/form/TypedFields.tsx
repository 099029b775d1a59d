import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { DayField } from '../../../components/DayField.js';
import type { FieldProps } from './field-props.js';
import { typedWords } from './field-shape.js';
import { useField } from './use-field.js';

/** Sentences may be long; names and numbers are not. */
const longText = 300;

/** What is typed is shown as typed while it means what the text says; a change from elsewhere takes its place. */
function useTyped(said: string, meaning: (typed: string) => string) {
  const [typed, setTyped] = useState<string | null>(null);
  return [typed !== null && meaning(typed) === said ? typed : said, setTyped] as const;
}

/** A word or a sentence. Spaces around it are nobody's. */
export function TextField(props: FieldProps) {
  const { words, error, write } = useField(props);
  const { node, value, required } = props;
  const [shown, setTyped] = useTyped(typedWords(value), (typed) => typed.trim());
  const change = (typed: string) => {
    setTyped(typed);
    const text = typed.trim();
    if (text !== typedWords(value)) write(text === '' && !required ? undefined : text);
  };
  const shared = { ...words, error, value: shown, maxLength: node.maxLength, autoComplete: 'off' };
  return (node.maxLength ?? 0) >= longText && !props.bare ? (
    <Textarea {...shared} autosize minRows={1} onChange={(event) => change(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />
  );
}

/** A number, with a comma or a point. What is no number stays in the text, and is said to be none. */
export function NumberField(props: FieldProps) {
  const { words, error, write } = useField(props);
  const { value } = props;
  const [shown, setTyped] = useTyped(shownNumber(value), (typed) => shownNumber(readNumber(typed)));
  return (
    <TextInput
      {...words}
      error={error}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const number = readNumber(event.currentTarget.value);
        if (number !== value) write(number);
      }}
    />
  );
}

/** Several numbers in one line. */
export function NumbersField(props: FieldProps) {
  const { words, error, write } = useField(props);
  const numbers = Array.isArray(props.value) ? (props.value as readonly unknown[]) : [];
  const [shown, setTyped] = useTyped(numbers.map(shownNumber).join(', '), (typed) =>
    readNumbers(typed).map(shownNumber).join(', '),
  );
  return (
    <TextInput
      {...words}
      error={error}
      placeholder={texts.numbers}
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const read = readNumbers(event.currentTarget.value);
        if (JSON.stringify(read) !== JSON.stringify(numbers))
          write(read.length === 0 && !props.required ? undefined : read);
      }}
    />
  );
}

/** A calendar day. */
export function DateField(props: FieldProps) {
  const { words, error, write } = useField(props);
  return (
    <DayField
      label={words.label ?? words['aria-label'] ?? ''}
      labelHidden={props.bare}
      description={words.description}
      value={typeof props.value === 'string' ? props.value : ''}
      required={props.required}
      error={error}
      onChange={(day) => write(day === '' ? undefined : day)}
    />
  );
}

function shownNumber(value: unknown): string {
  return typedWords(value).replace('.', ',');
}

function readNumber(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^-?\d+(?:[.,]\d*)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

/** Single numbers here are whole: the comma parts them. */
function readNumbers(typed: string): readonly (number | string)[] {
  return typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^-?\d+$/.test(part) ? Number(part) : part));
}
