import { Select } from '@mantine/core';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { typedWords, valueAt } from './field-shape.js';
import { capital, labelOf, valueWords } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { HeadedField } from './HeadedField.js';
import { errorsWithin } from './problems-at.js';

/** At each step of a nomination's life: does the rule block, warn or inform, or is it not looked at. */
export function StepsField({ node, path, value, required }: FieldProps) {
  const { edit, problems } = usePlanForm();
  const effect = node.additionalProperties || {};
  return (
    <HeadedField node={node} path={path} required={required}>
      <div className={classes.cells}>
        {(node.propertyNames?.enum ?? []).map(String).map((step) => {
          const said = valueAt(value, [step]);
          return (
            <div key={step} data-place={placeKey([...path, step])}>
              <Select
                label={capital(labelOf([...path, step]))}
                clearable
                clearButtonProps={{ 'aria-label': texts.notChosen }}
                placeholder={texts.notChosen}
                error={errorsWithin(problems, [...path, step]).join(' ') || undefined}
                value={typedWords(said) || null}
                data={(effect.enum ?? []).map(String).map((word) => ({ value: word, label: valueWords(effect, word) }))}
                onChange={(next) =>
                  edit(
                    next === null
                      ? { kind: 'remove', path: [...path, step] }
                      : { kind: 'set', path: [...path, step], value: next },
                  )
                }
              />
            </div>
          );
        })}
      </div>
    </HeadedField>
  );
}
