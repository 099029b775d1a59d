import { Anchor, Button, Select, Skeleton, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OrganisationTree } from '../../../../libs/contracts/views/organisations.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { DayField } from '../../components/DayField.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { Section } from '../../components/Section.js';
import { readIsoDay } from '../../format/iso-day.js';
import { ActList } from './ActList.js';
import { ActDialog } from './act/ActDialog.js';
import { FoundOrganisations } from './FoundOrganisations.js';
import classes from './Organisations.module.css';
import { TreeView } from './TreeView.js';

/** «Who stood under whom on that day, and what has changed since?» */
export function OrganisationsPage() {
  const [search, setSearch] = useSearchParams();
  const at = readIsoDay(search.get('at'));
  const { data, error, refetch } = useQuery({
    queryKey: keys.organisationTree(at ?? ''),
    queryFn: ({ signal }) => call('listOrganisations', { query: at ? { at } : {}, signal }),
    placeholderData: keepPreviousData,
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  if (!data)
    return (
      <Page title={texts.title}>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          [1, 2, 3, 4, 5, 6, 7, 8].map((line) => <Skeleton key={line} height={30} mb={6} />)
        )}
      </Page>
    );
  return <OrganisationsScreen tree={data} search={search} set={set} />;
}

interface ScreenProps {
  readonly tree: OrganisationTree;
  readonly search: URLSearchParams;
  readonly set: (name: string, value: string) => void;
}

function OrganisationsScreen({ tree, search, set }: ScreenProps) {
  const [recording, setRecording] = useState(false);
  const isToday = tree.at === tree.today;
  const [q, kind] = [search.get('q') ?? '', search.get('kind') ?? ''];
  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle(tree.organisations.length, tree.at, isToday)}
      actions={
        tree.mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRecording(true)}>
            {texts.record}
          </Button>
        )
      }
    >
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          type="search"
          label={texts.search}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          maxLength={200}
          value={q}
          onChange={(event) => set('q', event.currentTarget.value)}
        />
        <Select
          label={texts.kind}
          placeholder={texts.allKinds}
          clearable
          clearButtonProps={{ 'aria-label': texts.allKinds }}
          data={tree.kinds.map(({ code, label }) => ({ value: code, label }))}
          value={kind || null}
          onChange={(value) => set('kind', value ?? '')}
        />
        <div className={classes.day}>
          <DayField label={texts.at} value={tree.at} onChange={(day) => set('at', day === tree.today ? '' : day)} />
        </div>
        <ChangeDays tree={tree} choose={(day) => set('at', day === tree.today ? '' : day)} />
      </div>
      {!isToday && (
        <div className={classes.otherDay} role="status">
          {texts.otherDay(tree.at)}
          <Anchor component="button" type="button" fz="sm" onClick={() => set('at', '')}>
            {texts.backToToday}
          </Anchor>
        </div>
      )}
      <div className={classes.columns}>
        {q || kind ? <FoundOrganisations tree={tree} q={q} kind={kind} /> : <TreeView tree={tree} />}
        <Section title={texts.acts}>
          <ActList acts={tree.acts} today={tree.today} mayWrite={tree.mayWrite} />
        </Section>
      </div>
      {recording && <ActDialog tree={tree} close={() => setRecording(false)} />}
    </Page>
  );
}

function ChangeDays({ tree, choose }: { readonly tree: OrganisationTree; readonly choose: (day: string) => void }) {
  const days = tree.acts.filter(({ withdrawn }) => !withdrawn).map(({ effectiveOn }) => effectiveOn);
  if (days.length === 0) return null;
  return (
    <Select
      label={texts.changeDays}
      placeholder={texts.today}
      data={[...new Set(days)].map((day) => ({ value: day, label: texts.on(day) }))}
      value={days.includes(tree.at) ? tree.at : null}
      onChange={(day) => day && choose(day)}
    />
  );
}
