import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { Field } from './Field.js';
import classes from './Form.module.css';
import { shapeOf, typedWords, valueAt } from './field-shape.js';
import { explanationOf, labelOf } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { GroupFields } from './GroupField.js';
import { ListEntries } from './ListField.js';
import { startValue } from './new-entry.js';
import { errorsWithin } from './problems-at.js';
import { Said } from './Said.js';
import { Texts } from './TextsField.js';

interface Props {
  readonly schema: SchemaNode;
  readonly parts: readonly string[];
}

/** The parts under one heading: single values first, then each group or list behind a line of its own. */
export function PartsOf({ schema, parts }: Props) {
  const { plan } = usePlanForm();
  const all = parts.map((name) => ({ name, node: schema.properties?.[name] ?? {} }));
  const single = all.filter(({ node }) => !isFolded(node));
  return (
    <>
      {single.length > 0 && (
        <div className={classes.fields}>
          {single.map(({ name, node }) => (
            <div key={name} className={name === 'name' ? classes.wide : classes.low}>
              {name === 'code' ? (
                <FixedCode />
              ) : (
                <Field
                  node={node}
                  path={[name]}
                  value={valueAt(plan, [name])}
                  required={schema.required?.includes(name)}
                />
              )}
            </div>
          ))}
        </div>
      )}
      {all
        .filter(({ node }) => isFolded(node))
        .map(({ name, node }) => (
          <Part key={name} name={name} node={node} required={schema.required?.includes(name) ?? false} />
        ))}
    </>
  );
}

/** The draft goes by its plan's code, so nobody changes it on the way. */
function FixedCode() {
  const { plan } = usePlanForm();
  return (
    <div data-place="code">
      <TextInput
        label={labelOf(['code'])}
        description={texts.codeFixed}
        readOnly
        variant="filled"
        value={typedWords(plan.code)}
      />
    </div>
  );
}

function isFolded(node: SchemaNode): boolean {
  return ['group', 'list', 'texts'].includes(shapeOf(node));
}

interface PartProps {
  readonly name: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** One part of a plan behind a line that says how much of it there is. */
function Part({ name, node, required }: PartProps) {
  const { plan, problems, isOpen, toggle } = usePlanForm();
  const path = [name];
  const value = valueAt(plan, path);
  const open = isOpen(path);
  const errors = errorsWithin(problems, path).length;
  const id = `part-${name}`;
  return (
    <div className={classes.part} data-place={placeKey(path)}>
      <UnstyledButton
        className={classes.disclosure}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => toggle(path)}
      >
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        <span>
          <strong>{labelOf(path)}</strong> <span className={classes.details}>{amount(value)}</span>
          {errors > 0 && <span className={classes.errorCount}> {texts.errors(errors)}</span>}
        </span>
      </UnstyledButton>
      {open && (
        <div id={id} className={classes.partBody} role="group" aria-label={labelOf(path)}>
          {shapeOf(node) !== 'texts' && <Said node={node} path={path} />}
          <PartBody name={name} node={node} required={required} />
        </div>
      )}
    </div>
  );
}

function PartBody({ name, node, required }: PartProps) {
  const { plan, edit, goTo } = usePlanForm();
  const path = [name];
  const value = valueAt(plan, path);
  const shape = shapeOf(node);
  if (shape === 'list') return <ListEntries node={node} path={path} value={value} />;
  if (shape === 'texts')
    return (
      <>
        <Said node={node} path={path} />
        <Texts node={node} path={path} value={value} />
      </>
    );
  if (value === undefined || value === null)
    return (
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          title={explanationOf(node)}
          onClick={() => {
            edit({ kind: 'set', path, value: startValue({ ...node, default: undefined }) });
            goTo(path);
          }}
        >
          {texts.addPart(labelOf(path))}
        </Button>
      </div>
    );
  return (
    <>
      <GroupFields node={node} path={path} value={value} />
      {!required && (
        <Button mt={12} size="compact-sm" variant="subtle" color="gray" onClick={() => edit({ kind: 'remove', path })}>
          {texts.removePart(labelOf(path))}
        </Button>
      )}
    </>
  );
}

function amount(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) return texts.entries(value.length);
  const there = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return there ? '' : texts.absent;
}
