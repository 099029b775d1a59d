import { Select, TextInput } from '@mantine/core';
import type { OrganisationTree } from '../../../../../libs/contracts/views/organisations.js';
import { letterheads, relationKinds } from '../../../../../libs/domain/organisations/organisation-history.js';
import { letterheadNames } from '../../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../../libs/messages/organisations/organisations.js';
import { OrganisationSelect } from '../../../components/OrganisationSelect.js';
import classes from '../Organisations.module.css';
import type { OrganisationFields } from './act-form.js';

interface Props {
  readonly tree: OrganisationTree;
  readonly fields: OrganisationFields;
  /** of a new organisation: its code is asked for */
  readonly isNew: boolean;
  readonly change: (fields: OrganisationFields) => void;
}

/** What is true of an organisation from the day of the act on. */
export function OrganisationFieldSet({ tree, fields, isNew, change }: Props) {
  const set = (part: Partial<OrganisationFields>) => change({ ...fields, ...part });
  const text = (name: 'electronic' | 'administrative' | 'tax') => (
    <TextInput
      label={texts[name]}
      maxLength={name === 'electronic' ? 40 : 20}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <TextInput
        label={texts.name}
        withAsterisk
        maxLength={300}
        value={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {isNew && (
          <TextInput
            label={texts.code}
            description={texts.codeHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            maxLength={40}
            value={fields.code}
            onChange={(event) => set({ code: event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9-]/g, '') })}
          />
        )}
        <Select
          label={texts.kind}
          withAsterisk
          allowDeselect={false}
          data={tree.kinds.map(({ code, label }) => ({ value: code, label }))}
          value={fields.kind || null}
          onChange={(kind) => set({ kind: kind ?? '' })}
        />
      </div>
      <OrganisationSelect
        label={texts.parent}
        none={texts.noParent}
        nodes={tree.organisations}
        value={fields.parentId}
        choose={(parentId) => set({ parentId })}
      />
      <div className={classes.pair}>
        <Select
          label={texts.relation}
          description={texts.relationHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={texts.noRelation}
          clearable
          clearButtonProps={{ 'aria-label': texts.noRelation }}
          data={relationKinds.map((kind) => ({ value: kind, label: texts.relationOf[kind] }))}
          value={fields.relation || null}
          onChange={(kind) => set({ relation: relationKinds.find((known) => known === kind) ?? '' })}
        />
        {fields.relation && (
          <OrganisationSelect
            label={texts.relationOf[fields.relation]}
            required
            nodes={tree.organisations}
            value={fields.relationOf}
            choose={(relationOf) => set({ relationOf })}
          />
        )}
      </div>
      <Select
        label={texts.letterhead}
        allowDeselect={false}
        data={letterheads.map((letterhead) => ({ value: letterhead, label: letterheadNames[letterhead] }))}
        value={fields.letterhead}
        onChange={(letterhead) => set({ letterhead: letterheads.find((known) => known === letterhead) ?? 'state' })}
      />
      <div className={classes.pair}>
        {text('electronic')}
        {text('administrative')}
        {text('tax')}
      </div>
    </>
  );
}
