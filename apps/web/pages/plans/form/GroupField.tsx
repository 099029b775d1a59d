import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { ExclusiveFields } from './ExclusiveFields.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { type FieldShape, shapeOf, valueAt } from './field-shape.js';
import { explanationOf, labelOf, small } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { HeadedField } from './HeadedField.js';
import { NestedField } from './NestedField.js';
import { startValue } from './new-entry.js';
import type { PlanPath } from './write-plan-text.js';

/** A group of fields under its own heading. */
export function GroupField({ node, path, value, required }: FieldProps) {
  return (
    <HeadedField node={node} path={path} required={required}>
      <GroupFields node={node} path={path} value={value} />
    </HeadedField>
  );
}

interface GroupProps {
  readonly node: SchemaNode;
  readonly path: PlanPath;
  readonly value: unknown;
  /** fields that stand elsewhere */
  readonly without?: readonly string[];
}

/** What names a thing comes first, what only the plan's own references need comes last. */
const first: readonly string[] = ['label', 'name', 'publicLabel'];
const last: readonly string[] = ['citation', 'rule', 'id', 'code', 'family'];
/** In between: what takes half a line, what takes a whole one, and what is a group of its own. */
const short: readonly FieldShape[] = ['choice', 'code', 'day', 'number', 'numbers'];

/** The fields of a group; those that need not be there and are long wait behind a button. */
export function GroupFields({ node, path, value, without = [] }: GroupProps) {
  const { edit, goTo } = usePlanForm();
  const fields = fieldsInOrder(node).filter(([name]) => !without.includes(name));
  const isRequired = (name: string) => node.required?.includes(name) ?? false;
  const isThere = (name: string) => ![undefined, null].includes(valueAt(value, [name]) as undefined);
  const waiting = fields.filter(([name, field]) => isLong(field) && !isRequired(name) && !isThere(name));
  const choices = new Set<string>();
  return (
    <>
      <div className={classes.fields}>
        {fields
          .filter((entry) => !waiting.includes(entry))
          .map(([name, field]) => {
            if (field.choice) {
              if (choices.has(field.choice)) return null;
              choices.add(field.choice);
              return <ExclusiveFields key={name} choice={field.choice} node={node} path={path} value={value} />;
            }
            return (
              <div
                key={name}
                className={isWide(field) ? classes.wide : shapeOf(field) === 'flag' ? undefined : classes.low}
              >
                <NestedField
                  node={field}
                  path={[...path, name]}
                  value={valueAt(value, [name])}
                  required={isRequired(name)}
                />
              </div>
            );
          })}
      </div>
      {waiting.length > 0 && (
        <div className={classes.waiting}>
          {waiting.map(([name, field]) => (
            <Button
              key={name}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden />}
              title={explanationOf(field)}
              data-waiting={placeKey([...path, name])}
              onClick={() => {
                edit({ kind: 'set', path: [...path, name], value: begun(field) });
                goTo([...path, name]);
              }}
            >
              {texts.addGroup(small(labelOf([...path, '', name])))}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** A group begins with whatever needs nobody's word, a sentence empty. */
function begun(field: SchemaNode): unknown {
  if (field.anyOf) return field.anyOf.some(({ properties }) => !properties) ? '' : {};
  return startValue({ ...field, default: undefined }) ?? {};
}

function fieldsInOrder({ properties = {} }: SchemaNode): readonly (readonly [string, SchemaNode])[] {
  const rank = (name: string) => {
    if (first.includes(name)) return first.indexOf(name);
    if (last.includes(name)) return 20 + last.indexOf(name);
    const shape = shapeOf(properties[name] ?? {});
    if (short.includes(shape)) return 10;
    return isLong(properties[name] ?? {}) ? 13 : shape === 'flag' ? 12 : 11;
  };
  return Object.entries(properties).toSorted(([one], [other]) => rank(one) - rank(other));
}

function isLong(field: SchemaNode): boolean {
  return ['group', 'list', 'ways', 'steps', 'texts'].includes(shapeOf(field));
}

/** Whether a field takes a line of its own. */
export function isWide(field: SchemaNode): boolean {
  const shape = shapeOf(field);
  return (
    isLong(field) || shape === 'codes' || shape === 'choices' || (shape === 'text' && (field.maxLength ?? 0) >= 300)
  );
}
