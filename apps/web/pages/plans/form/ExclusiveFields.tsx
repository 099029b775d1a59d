import { Select } from '@mantine/core';
import { useState } from 'react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import classes from './Form.module.css';
import { shapeOf, valueAt } from './field-shape.js';
import { labelOf } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { NestedField } from './NestedField.js';
import { startValue } from './new-entry.js';
import type { PlanEdit, PlanPath } from './write-plan-text.js';

interface Props {
  readonly choice: string;
  /** the group whose fields exclude each other */
  readonly node: SchemaNode;
  readonly path: PlanPath;
  readonly value: unknown;
  readonly bare?: boolean;
}

const none = 'none';
const asked: Readonly<Record<string, { readonly label: string; readonly none: string }>> = texts.choices;

/** Fields of which one is written at most: first which, then what. */
export function ExclusiveFields({ choice, node, path, value, bare = false }: Props) {
  const { edit } = usePlanForm();
  const names = Object.keys(node.properties ?? {}).filter((name) => node.properties?.[name]?.choice === choice);
  const written = names.find((name) => ![undefined, null].includes(valueAt(value, [name]) as undefined));
  // Which of them was meant, as long as the text says nothing yet.
  const [wanted, setWanted] = useState(none);
  const chosen = written ?? wanted;
  const field = node.properties?.[chosen];
  const choose = (next: string) => {
    setWanted(next);
    const old = written && valueAt(value, [written]);
    const shape = (name: string | undefined) => shapeOf(node.properties?.[name ?? ''] ?? { type: 'string' });
    const gone = names
      .filter((name) => name !== next && valueAt(value, [name]) !== undefined)
      .map((name): PlanEdit => ({ kind: 'remove', path: [...path, name] }));
    const start =
      next === none ? undefined : shape(next) === shape(written) ? old : startValue(node.properties?.[next] ?? {});
    edit(...gone, ...(start === undefined ? [] : [{ kind: 'set' as const, path: [...path, next], value: start }]));
  };
  const words = asked[choice] ?? { label: choice, none: texts.notChosen };
  return (
    <div
      data-offers={names.map((name) => placeKey([...path, name])).join(' ')}
      className={bare ? classes.stacked : `${classes.wide} ${classes.pair}`}
    >
      <Select
        label={bare ? undefined : words.label}
        aria-label={bare ? words.label : undefined}
        allowDeselect={false}
        value={chosen}
        data={[
          { value: none, label: words.none },
          ...names.map((name) => ({ value: name, label: labelOf([...path, name]) })),
        ]}
        onChange={(next) => choose(next ?? none)}
      />
      {field && <NestedField node={field} path={[...path, chosen]} value={valueAt(value, [chosen])} bare={bare} />}
    </div>
  );
}
