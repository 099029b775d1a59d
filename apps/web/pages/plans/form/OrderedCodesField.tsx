import { Select } from '@mantine/core';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { withoutAccents } from '../../../components/without-accents.js';
import { EntryButtons } from './EntryButtons.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { typedWords } from './field-shape.js';
import { explanationOf, labelOf } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { errorsWithin } from './problems-at.js';

/** Codes whose order says something, such as the stages of a route: a numbered list by name, one added at a time. */
export function OrderedCodesField({ node, path, value }: FieldProps) {
  const { named, edit, problems } = usePlanForm();
  const codes = Array.isArray(value) ? value.map(typedWords) : [];
  const known = node.items?.names ? named(node.items.names) : [];
  const wordsOf = (code: string) => known.find((one) => one.value === code)?.label ?? texts.unknownCode(code);
  const errors = errorsWithin(problems, path).join(' ');
  return (
    <fieldset className={classes.group}>
      <legend>{labelOf(path)}</legend>
      <p className={classes.explanation}>{explanationOf(node)}</p>
      <ol className={classes.entries}>
        {codes.map((code, index) => (
          <li key={`${code}-${codes.indexOf(code) === index ? 0 : index}`} className={classes.entryHead}>
            <span className={classes.ordered}>
              <span className={classes.number}>{index + 1}.</span> {wordsOf(code)}
            </span>
            <EntryButtons path={path} index={index} count={codes.length} name={wordsOf(code)} />
          </li>
        ))}
      </ol>
      <Select
        aria-label={texts.addEntry(labelOf(path))}
        placeholder={texts.addEntry(labelOf(path))}
        error={errors || undefined}
        searchable
        filter={withoutAccents}
        nothingFoundMessage={texts.nothingFound}
        data-add={placeKey(path)}
        data={known.filter((one) => !codes.includes(one.value))}
        value={null}
        onChange={(code) => code && edit({ kind: 'insert', path, at: codes.length, value: code })}
      />
    </fieldset>
  );
}
