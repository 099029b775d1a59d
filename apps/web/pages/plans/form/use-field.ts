import type { FieldProps } from './field-props.js';
import { defaultWords, explanationOf, labelOf } from './field-words.js';
import { usePlanForm } from './form-context.js';
import { errorsWithin } from './problems-at.js';

/** The words of an input: those of a cell are only heard. */
interface InputWords {
  readonly 'aria-label'?: string;
  readonly label?: string;
  readonly description?: string | undefined;
  readonly withAsterisk?: boolean;
}

/** What an input of the form needs: its words, its error, and how it writes. An emptied field is taken out of the text. */
export function useField({ node, path, required = false, bare = false }: FieldProps) {
  const { problems, edit } = usePlanForm();
  const label = labelOf(path);
  const words = [explanationOf(node, label), required ? undefined : defaultWords(node)].filter(Boolean).join(' ');
  const shown: InputWords = bare
    ? { 'aria-label': label }
    : { label, description: words === '' ? undefined : words, withAsterisk: required };
  return {
    /** for the control itself */
    words: shown,
    error: errorsWithin(problems, path).join(' ') || undefined,
    write: (next: unknown) => edit(next === undefined ? { kind: 'remove', path } : { kind: 'set', path, value: next }),
  };
}
