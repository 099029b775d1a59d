import { Textarea, type TextareaProps } from '@mantine/core';

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly change: (reason: string) => void;
}

/** Why somebody does what they do: a field that grows with its text and must be filled. */
export function ReasonField({ value, change, ...field }: Props) {
  return (
    <Textarea
      withAsterisk
      autosize
      minRows={2}
      maxLength={2000}
      {...field}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
