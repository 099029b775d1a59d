import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { EntryButtons } from './EntryButtons.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { labelOf } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { HeadedField } from './HeadedField.js';
import { NestedField } from './NestedField.js';

/** A list of sentences, under its own heading. */
export function TextsField(props: FieldProps) {
  return (
    <HeadedField node={props.node} path={props.path} required={props.required}>
      <Texts {...props} />
    </HeadedField>
  );
}

/** Sentences, one under the other. */
export function Texts({ node, path, value }: FieldProps) {
  const { edit } = usePlanForm();
  const [typed, setTyped] = useState('');
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const add = () => {
    edit({ kind: 'insert', path, at: list.length, value: typed.trim() });
    setTyped('');
  };
  return (
    <>
      <ol className={classes.entries}>
        {list.map((one, index) => (
          // Sentences have no identity but their place.
          <li key={`${placeKey(path)}-${index}`} className={classes.entryHead}>
            <div className={classes.sentence}>
              <NestedField node={node.items ?? {}} path={[...path, index]} value={one} required bare />
            </div>
            <EntryButtons path={path} index={index} count={list.length} name={texts.entry(index + 1)} />
          </li>
        ))}
      </ol>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') add();
        }}
      >
        <Textarea
          aria-label={texts.newEntry(labelOf(path))}
          placeholder={texts.newSentenceHint}
          autosize
          minRows={1}
          maxLength={node.items?.maxLength}
          data-add={placeKey(path)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={texts.addEntry(labelOf(path))}
          disabled={typed.trim() === ''}
        >
          {texts.add}
        </Button>
      </form>
    </>
  );
}
