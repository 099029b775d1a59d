import { Checkbox, Group, MultiSelect, Select } from '@mantine/core';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { withoutAccents } from '../../../components/without-accents.js';
import type { FieldProps } from './field-props.js';
import { typedWords } from './field-shape.js';
import { fixedValues, valueWords } from './field-words.js';
import { type NamedCode, usePlanForm } from './form-context.js';
import { useField } from './use-field.js';

/** More values than these are chosen from a list that opens. */
const mostBoxes = 4;

/** Yes or no. */
export function FlagField(props: FieldProps) {
  const { words, error, write } = useField(props);
  const { withAsterisk: _asterisk, ...said } = words;
  const on = (props.value ?? props.node.default) === true;
  // what holds when nothing is written need not be written
  const mayBeLeftOut = !props.required && props.node.default !== true;
  return (
    <Checkbox
      {...said}
      error={error}
      checked={on}
      onChange={({ currentTarget: { checked } }) => write(!checked && mayBeLeftOut ? undefined : checked)}
    />
  );
}

/** One of the fixed values of a field. */
export function ChoiceField(props: FieldProps) {
  const data = fixedValues(props.node).map((value) => ({ value, label: valueWords(props.node, value) }));
  return <OneOf {...props} data={data} />;
}

/** A code, chosen by the name of what it stands for. */
export function CodeField(props: FieldProps) {
  const { named } = usePlanForm();
  return <OneOf {...props} data={props.node.names ? named(props.node.names) : []} />;
}

function OneOf({ data, ...props }: FieldProps & { readonly data: readonly NamedCode[] }) {
  const { words, error, write } = useField(props);
  const chosen = typedWords(props.value) || null;
  return (
    <Select
      {...words}
      error={error}
      searchable={data.length > 8}
      limit={100}
      // by keyboard, what is chosen again is taken back
      allowDeselect={!props.required}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': texts.notChosen }}
      placeholder={props.required ? texts.choose : texts.notChosen}
      nothingFoundMessage={texts.nothingFound}
      filter={withoutAccents}
      data={withUnknown(data, chosen === null ? [] : [chosen])}
      value={chosen}
      onChange={(value) => write(value ?? undefined)}
    />
  );
}

/** Several of the fixed values of a field. */
export function ChoicesField(props: FieldProps) {
  const data = fixedValues(props.node).map((value) => ({ value, label: valueWords(props.node, value) }));
  const { words, error, write } = useField(props);
  if (data.length > mostBoxes || props.bare) return <SeveralOf {...props} data={data} />;
  return (
    <Checkbox.Group
      {...words}
      error={error}
      value={listed(props.value)}
      onChange={(values) => write(values.length === 0 && !props.required ? undefined : inOrder(values, data))}
    >
      <Group gap="md" mt={6}>
        {data.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Several codes, chosen by name. */
export function CodesField(props: FieldProps) {
  const { named } = usePlanForm();
  const target = props.node.items?.names;
  return <SeveralOf {...props} data={target ? named(target) : []} />;
}

function SeveralOf({ data, ...props }: FieldProps & { readonly data: readonly NamedCode[] }) {
  const { words, error, write } = useField(props);
  const values = listed(props.value);
  return (
    <MultiSelect
      {...words}
      error={error}
      searchable
      limit={100}
      placeholder={values.length === 0 ? (props.required ? texts.choose : texts.notChosen) : texts.chooseMore}
      nothingFoundMessage={texts.nothingFound}
      filter={withoutAccents}
      data={withUnknown(data, values)}
      value={values}
      onChange={(chosen) => write(chosen.length === 0 && !props.required ? undefined : chosen)}
    />
  );
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.map(typedWords))] : [];
}

/** Fixed values stand in the order of the schema, whatever was ticked first. */
function inOrder(values: readonly string[], data: readonly NamedCode[]): readonly string[] {
  return data.map(({ value }) => value).filter((value) => values.includes(value));
}

/** What the text names and nobody knows is shown as it is written. */
function withUnknown(data: readonly NamedCode[], values: readonly string[]): NamedCode[] {
  const known = new Set(data.map(({ value }) => value));
  return [
    ...data,
    ...values.filter((value) => !known.has(value)).map((value) => ({ value, label: texts.unknownCode(value) })),
  ];
}
