import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { OrganisationTree } from '../../../../../libs/contracts/views/organisations.js';
import { organisationTexts as texts } from '../../../../../libs/messages/organisations/organisations.js';
import { OrganisationSelect, OrganisationsSelect } from '../../../components/OrganisationSelect.js';
import classes from '../Organisations.module.css';
import { type ActForm, fieldsOf, newFields, type OrganisationFields, underneath } from './act-form.js';
import { OrganisationFieldSet } from './OrganisationFieldSet.js';

interface Props {
  readonly tree: OrganisationTree;
  readonly form: ActForm;
  readonly set: (part: Partial<ActForm>) => void;
}

/** What the chosen act asks for. */
export function ActFields({ tree, form, set }: Props) {
  switch (form.kind) {
    case 'found':
      return <OrganisationFieldSet tree={tree} isNew fields={form.made} change={(made) => set({ made })} />;
    case 'amend':
      return <AmendFields tree={tree} form={form} set={set} />;
    case 'merge':
      return <MergeFields tree={tree} form={form} set={set} />;
    case 'split':
      return <SplitFields tree={tree} form={form} set={set} />;
    case 'abolish':
      return <AbolishFields tree={tree} form={form} set={set} />;
  }
}

function AmendFields({ tree, form, set }: Props) {
  const choose = (organisationId: string) => {
    const node = tree.organisations.find(({ id }) => id === organisationId);
    set({ organisationId, ...(node ? { facts: fieldsOf(node) } : {}) });
  };
  return (
    <>
      <OrganisationSelect
        label={texts.organisation}
        required
        nodes={tree.organisations}
        value={form.organisationId}
        choose={choose}
      />
      {form.organisationId && (
        <OrganisationFieldSet tree={tree} isNew={false} fields={form.facts} change={(facts) => set({ facts })} />
      )}
    </>
  );
}

function MergeFields({ tree, form, set }: Props) {
  /** A new one stands where the first of those that end stood, until somebody says otherwise. */
  const end = (predecessors: readonly string[]) => {
    const first = tree.organisations.find(({ id }) => id === predecessors[0]);
    const untouched = form.made.name === '' && form.made.code === '';
    const made = untouched && first ? { ...form.made, kind: first.kind, parentId: first.parentId ?? '' } : form.made;
    set({ predecessors, made });
  };
  return (
    <>
      <OrganisationsSelect
        label={texts.predecessors}
        required
        nodes={tree.organisations}
        value={form.predecessors}
        choose={end}
      />
      <SegmentedControl
        aria-label={texts.into}
        value={form.into}
        onChange={(into) => set({ into: into === 'existing' ? 'existing' : 'new' })}
        data={[
          { value: 'new', label: texts.intoNew },
          { value: 'existing', label: texts.intoExisting },
        ]}
      />
      {form.into === 'existing' ? (
        <>
          <OrganisationSelect
            label={texts.successor}
            required
            nodes={tree.organisations}
            value={form.successor}
            choose={(successor) => set({ successor })}
          />
          <TextInput
            label={texts.newName}
            placeholder={texts.keepName}
            maxLength={300}
            value={form.successorName}
            onChange={(event) => set({ successorName: event.currentTarget.value })}
          />
        </>
      ) : (
        <fieldset className={classes.part}>
          <legend>{texts.intoNew}</legend>
          <OrganisationFieldSet tree={tree} isNew fields={form.made} change={(made) => set({ made })} />
        </fieldset>
      )}
      <Checkbox
        label={texts.carry}
        checked={form.carry}
        onChange={(event) => set({ carry: event.currentTarget.checked })}
      />
    </>
  );
}

function SplitFields({ tree, form, set }: Props) {
  const children = underneath(tree.organisations, form.organisationId);
  const split = tree.organisations.find(({ id }) => id === form.organisationId);
  const fresh = () => newFields(split?.kind ?? form.facts.kind, split?.parentId ?? '');
  const change = (changed: number, fields: OrganisationFields) =>
    set({ parts: form.parts.map((part, index) => (index === changed ? fields : part)) });
  const partsAsNodes = form.parts.map((part) => ({ value: part.id, label: part.name || texts.parts }));
  return (
    <>
      <OrganisationSelect
        label={texts.splitOf}
        required
        nodes={tree.organisations}
        value={form.organisationId}
        choose={(organisationId) => set({ organisationId, moved: {} })}
      />
      <Checkbox
        label={texts.goesOn}
        checked={form.goesOn}
        onChange={(event) => set({ goesOn: event.currentTarget.checked })}
      />
      {form.parts.map((part, index) => (
        <fieldset key={part.id} className={classes.part}>
          <legend>
            {texts.parts} {index + 1}
          </legend>
          <OrganisationFieldSet tree={tree} isNew fields={part} change={(fields) => change(index, fields)} />
          {form.parts.length > 1 && (
            <div>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => set({ parts: form.parts.filter((_, other) => other !== index) })}
              >
                {texts.removePart}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set({ parts: [...form.parts, fresh()] })}
        >
          {texts.addPart}
        </Button>
      </div>
      {children.length > 0 && (
        <fieldset className={classes.part}>
          <legend>{texts.movedTo}</legend>
          {children.map((child) => (
            <ChildSelect
              key={child.id}
              name={child.name}
              parts={partsAsNodes}
              none={form.goesOn ? texts.stays : texts.choose}
              value={form.moved[child.id] ?? ''}
              choose={(to) => set({ moved: { ...form.moved, [child.id]: to } })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

interface ChildSelectProps {
  readonly name: string;
  readonly parts: readonly { readonly value: string; readonly label: string }[];
  readonly none: string;
  readonly value: string;
  readonly choose: (id: string) => void;
}

function ChildSelect({ name, parts, none, value, choose }: ChildSelectProps) {
  return (
    <Select
      label={name}
      placeholder={none}
      clearable
      clearButtonProps={{ 'aria-label': none }}
      data={[...parts]}
      value={value || null}
      onChange={(id) => choose(id ?? '')}
    />
  );
}

function AbolishFields({ tree, form, set }: Props) {
  const children = underneath(tree.organisations, form.organisationId);
  return (
    <>
      <OrganisationSelect
        label={texts.organisation}
        required
        nodes={tree.organisations}
        value={form.organisationId}
        choose={(organisationId) => set({ organisationId })}
      />
      {children.length > 0 && (
        <OrganisationSelect
          label={texts.childrenTo}
          none={texts.childrenToAbove}
          description={children.map(({ name }) => name).join(', ')}
          nodes={tree.organisations.filter(({ id }) => id !== form.organisationId)}
          value={form.childrenTo}
          choose={(childrenTo) => set({ childrenTo })}
        />
      )}
    </>
  );
}
