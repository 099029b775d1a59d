import { Select } from '@mantine/core';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { valueAt, wayOf } from './field-shape.js';
import { labelOf, small } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { isWide } from './GroupField.js';
import { HeadedField } from './HeadedField.js';
import { NestedField } from './NestedField.js';
import { startValue } from './new-entry.js';
import { TextField } from './TypedFields.js';

/** A field that may be written in one of several ways: which way, then what that way asks. */
export function WaysField({ node, path, value, required = false }: FieldProps) {
  const { edit } = usePlanForm();
  const ways = node.anyOf ?? [];
  const chosen = wayOf(ways, value);
  const way = ways[chosen];
  return (
    <HeadedField node={node} path={path} required={required}>
      <div
        className={classes.pair}
        data-offers={ways
          .flatMap(({ properties = {} }) => Object.keys(properties).map((name) => placeKey([...path, name])))
          .join(' ')}
      >
        <Select
          aria-label={texts.writtenAs(labelOf(path))}
          placeholder={texts.choose}
          allowDeselect={false}
          value={chosen < 0 ? null : String(chosen)}
          data={ways.map((other, index) => ({ value: String(index), label: wayWords(other) }))}
          onChange={(next) => {
            const wanted = ways[Number(next)];
            if (wanted && wanted !== way) edit({ kind: 'set', path, value: beginning(wanted) });
          }}
        />
        {way && !way.properties && (
          <TextField node={{ ...way, description: '' }} path={path} value={value} required bare />
        )}
        {Object.entries(way?.properties ?? {})
          // the choice of the way says it already
          .filter(([, field]) => field.const === undefined)
          .map(([name, field]) => (
            <div key={name} className={isWide(field) ? classes.wide : undefined}>
              <NestedField
                node={field}
                path={[...path, name]}
                value={valueAt(value, [name])}
                required={way?.required?.includes(name)}
              />
            </div>
          ))}
      </div>
    </HeadedField>
  );
}

/** A way that only a person can fill begins with its first field empty, so that the text already says which way it is. */
function beginning(way: SchemaNode): unknown {
  if (!way.properties) return '';
  const start = startValue(way) as object;
  return Object.keys(start).length > 0 ? start : { [Object.keys(way.properties)[0] ?? '']: '' };
}

function wayWords(way: SchemaNode): string {
  if (!way.properties) return texts.oneSentence;
  return (
    way.description?.replace(/\.$/, '') ??
    Object.keys(way.properties)
      .map((name, at) => (at === 0 ? labelOf(['', name]) : small(labelOf(['', name]))))
      .join(', ')
  );
}
