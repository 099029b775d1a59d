import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { AddEntry } from './AddEntry.js';
import { EntryButtons } from './EntryButtons.js';
import { entrySummary } from './entry-summary.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { shapeOf } from './field-shape.js';
import { placeKey, usePlanForm } from './form-context.js';
import { GroupFields } from './GroupField.js';
import { HeadedField } from './HeadedField.js';
import { errorsWithin } from './problems-at.js';
import { RowsField } from './RowsField.js';
import { Said } from './Said.js';
import type { PlanPath } from './write-plan-text.js';

/** A list of entries under its own heading. */
export function ListField({ node, path, value, required }: FieldProps) {
  return (
    <HeadedField node={node} path={path} required={required}>
      <ListEntries node={node} path={path} value={value} />
    </HeadedField>
  );
}

/** The entries of a list: small ones as rows of a table, larger ones as lines that open. */
export function ListEntries({ node, path, value }: FieldProps) {
  const entry = node.items ?? {};
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return (
    <>
      {isRow(entry) ? (
        <RowsField entry={entry} path={path} list={list} />
      ) : (
        <ol className={classes.entries}>
          {list.map((one, index) => (
            // Entries have no identity but their place: a code may be missing or written twice while somebody types.
            <Entry key={`${placeKey(path)}-${index}`} entry={entry} path={path} list={list} index={index} value={one} />
          ))}
        </ol>
      )}
      <AddEntry entry={entry} path={path} list={list} />
    </>
  );
}

/** Few and short fields fit one line. */
function isRow({ properties = {} }: SchemaNode): boolean {
  const columns = new Set(Object.entries(properties).map(([name, { choice }]) => choice ?? name));
  const short = ['text', 'code', 'codes', 'number', 'choice', 'flag', 'day'];
  return (
    columns.size <= 4 && Object.values(properties).every((field) => short.includes(shapeOf(field)) && !field.ordered)
  );
}

interface EntryProps {
  readonly entry: SchemaNode;
  readonly path: PlanPath;
  readonly list: readonly unknown[];
  readonly index: number;
  readonly value: unknown;
}

function Entry({ entry, path, list, index, value }: EntryProps) {
  const { isOpen, toggle, problems, named } = usePlanForm();
  const place = [...path, index];
  const open = isOpen(place);
  const { name, details } = entrySummary(entry, value, { index, path, named });
  const errors = errorsWithin(problems, place).length;
  return (
    <li className={classes.entry} data-place={placeKey(place)}>
      <div className={classes.entryHead}>
        <UnstyledButton className={classes.disclosure} aria-expanded={open} onClick={() => toggle(place)}>
          {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          <span>
            <span className={classes.number}>{index + 1}.</span> <strong>{name}</strong>
            {details && <span className={classes.details}> {details}</span>}
            {errors > 0 && <span className={classes.errorCount}> {texts.errors(errors)}</span>}
          </span>
        </UnstyledButton>
        <EntryButtons path={path} index={index} count={list.length} name={name} />
      </div>
      {open && (
        <div className={classes.entryBody}>
          <Said path={place} />
          <GroupFields node={entry} path={place} value={value} />
        </div>
      )}
    </li>
  );
}
