import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { EntryButtons } from './EntryButtons.js';
import { ExclusiveFields } from './ExclusiveFields.js';
import { entrySummary } from './entry-summary.js';
import classes from './Form.module.css';
import { shapeOf, valueAt } from './field-shape.js';
import { defaultWords, explanationOf, labelOf } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { NestedField } from './NestedField.js';
import { Said } from './Said.js';
import type { PlanPath } from './write-plan-text.js';

interface Props {
  /** of one entry */
  readonly entry: SchemaNode;
  readonly path: PlanPath;
  readonly list: readonly unknown[];
}

interface Column {
  readonly name: string;
  readonly field: SchemaNode;
  readonly label: string;
  readonly explanation: string;
}

const choices: Readonly<Record<string, { readonly label: string }>> = texts.choices;

/** A list whose entries are short: a table of inputs, a row each. */
export function RowsField({ entry, path, list }: Props) {
  const { named } = usePlanForm();
  const columns = columnsOf(entry, path);
  if (list.length === 0) return null;
  return (
    <table className={classes.rows}>
      <colgroup>
        {columns.map(({ name, field }) => (
          <col key={name} className={columnWidth(name, field)} />
        ))}
        <col className={classes.buttonColumn} />
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name, label, explanation }) => (
            <th key={name} scope="col">
              {label}
              {explanation && <span>{explanation}</span>}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {list.map((one, index) => {
          const place = [...path, index];
          return (
            // Entries have no identity but their place.
            <tr key={`${placeKey(path)}-${index}`} data-place={placeKey(place)}>
              {columns.map(({ name, field, label }) => (
                <td key={name} data-label={label}>
                  {field.choice ? (
                    <ExclusiveFields choice={field.choice} node={entry} path={place} value={one} bare />
                  ) : (
                    <NestedField
                      node={field}
                      path={[...place, name]}
                      value={valueAt(one, [name])}
                      required={entry.required?.includes(name)}
                      bare
                    />
                  )}
                  {name === columns[0]?.name && <Said path={place} />}
                </td>
              ))}
              <td>
                <EntryButtons
                  path={path}
                  index={index}
                  count={list.length}
                  name={entrySummary(entry, one, { index, path, named }).name}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Numbers, yes and no and codes are short; what is left over goes to the words. */
function columnWidth(name: string, field: SchemaNode): string | undefined {
  if (field.choice) return undefined;
  const shape = shapeOf(field);
  if (shape === 'number' || shape === 'flag') return classes.narrowColumn;
  const words = shape === 'codes' || (shape === 'text' && name !== 'code' && name !== 'unit');
  return words ? undefined : classes.middleColumn;
}

/** Fields that exclude each other share a column; what names the entry comes first. */
function columnsOf({ properties = {} }: SchemaNode, path: PlanPath): readonly Column[] {
  const seen = new Set<string>();
  return Object.entries(properties)
    .filter(([, { choice }]) => !choice || (!seen.has(choice) && seen.add(choice)))
    .map(([name, field]) => ({
      name,
      field,
      label: (field.choice && choices[field.choice]?.label) ?? labelOf([...path, 0, name]),
      explanation: field.choice
        ? ''
        : [explanationOf(field, labelOf([...path, 0, name])), defaultWords(field)].filter(Boolean).join(' '),
    }))
    .toSorted((one, other) => Number(one.name === 'code') - Number(other.name === 'code'));
}
