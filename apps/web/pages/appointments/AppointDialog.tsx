import { Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppointedView, OrganisationTree } from '../../../../libs/contracts/views/organisations.js';
import { roles } from '../../../../libs/domain/role.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { roleNames } from '../../../../libs/messages/appointments/role-names.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { DayField } from '../../components/DayField.js';
import fields from '../../components/Fields.module.css';
import { OrganisationSelect } from '../../components/OrganisationSelect.js';
import { RecordDialog } from '../../components/RecordDialog.js';
import { tellDone } from '../../components/tell-done.js';
import words from '../../components/Words.module.css';
import { InitialPassword } from './InitialPassword.js';

interface Props {
  readonly tree: OrganisationTree;
  readonly close: () => void;
}

const begin = (today: string) => ({
  ...{ id: crypto.randomUUID(), who: 'known', personId: '', name: '', userName: '' },
  ...{ organisationId: '', role: '', title: '', from: today, to: '' },
});

/** Appoints somebody who has an account, or somebody new, whose first password is told once. */
export function AppointDialog({ tree, close }: Props) {
  const client = useQueryClient();
  const [told, setTold] = useState<AppointedView | null>(null);
  const appoint = useCommand('appoint', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(texts.done);
      void client.invalidateQueries({ queryKey: keys.appointments });
      void client.invalidateQueries({ queryKey: keys.organisations });
      if (answer.initialPassword === null) close();
      else setTold(answer);
    },
  });
  if (told?.initialPassword)
    return (
      <Modal opened onClose={close} title={texts.passwordTitle} withCloseButton={false} closeOnClickOutside={false}>
        <InitialPassword person={told.appointment.person.name} password={told.initialPassword} close={close} />
      </Modal>
    );
  return (
    <RecordDialog
      opened
      title={texts.appointTitle}
      confirmLabel={texts.appoint}
      begin={begin(tree.today)}
      complete={({ who, personId, name, userName, organisationId, role, title, from }) =>
        (who === 'known' ? personId !== '' : name.trim() !== '' && userName.length >= 3) &&
        organisationId !== '' &&
        role !== '' &&
        title.trim() !== '' &&
        from !== ''
      }
      command={appoint}
      send={({ who, personId, name, userName, to, ...form }) => {
        const role = roles.find((known) => known === form.role);
        if (!role) return;
        const person = who === 'known' ? { id: personId } : { name, userName };
        appoint.mutate({ body: { ...form, role, to: to || null, person } });
      }}
      close={close}
    >
      {(form, set) => (
        <>
          <SegmentedControl
            aria-label={texts.person}
            value={form.who}
            onChange={(who) => set({ who })}
            data={[
              { value: 'known', label: texts.knownPerson },
              { value: 'new', label: texts.newPerson },
            ]}
          />
          {form.who === 'known' ? (
            <PersonSelect value={form.personId} choose={(personId) => set({ personId })} />
          ) : (
            <div className={fields.pair}>
              <TextInput
                label={texts.personName}
                withAsterisk
                maxLength={200}
                value={form.name}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              <TextInput
                label={texts.userName}
                description={texts.userNameHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                withAsterisk
                autoCapitalize="none"
                maxLength={60}
                value={form.userName}
                onChange={(event) =>
                  set({ userName: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9._-]/g, '') })
                }
              />
            </div>
          )}
          <OrganisationSelect
            label={texts.organisation}
            required
            nodes={tree.organisations}
            value={form.organisationId}
            choose={(organisationId) => set({ organisationId })}
          />
          <Select
            label={texts.role}
            description={texts.roleHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            allowDeselect={false}
            data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            value={form.role || null}
            onChange={(role) => set({ role: role ?? '' })}
          />
          <TextInput
            label={texts.titleField}
            placeholder={texts.titlePlaceholder}
            withAsterisk
            maxLength={200}
            value={form.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <div className={fields.pair}>
            <DayField label={texts.from} required value={form.from} onChange={(from) => set({ from })} />
            <DayField label={texts.to} value={form.to} onChange={(to) => set({ to })} />
          </div>
          <div className={words.hint}>{texts.toHint}</div>
        </>
      )}
    </RecordDialog>
  );
}

function PersonSelect({ value, choose }: { readonly value: string; readonly choose: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: keys.persons(typed),
    queryFn: ({ signal }) => call('searchPersons', { query: { q: typed }, signal }),
    placeholderData: keepPreviousData,
  });
  const people = data?.items ?? [];
  const chosen = people.find(({ id }) => id === value);
  return (
    <Select
      data-autofocus
      label={texts.person}
      placeholder={texts.personSearch}
      withAsterisk
      searchable
      // the api has found them already, without accents
      filter={({ options }) => options}
      onSearchChange={(text) => setTyped(text === chosen?.name ? typed : text)}
      nothingFoundMessage={texts.personNothing}
      data={people.map(({ id, name, userName }) => ({ value: id, label: userName ? `${name} (${userName})` : name }))}
      value={value || null}
      onChange={(id) => choose(id ?? '')}
      description={chosen && texts.holds(chosen.holds)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
