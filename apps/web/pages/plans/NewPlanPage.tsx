import { Anchor, Button, MultiSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { stringify } from 'yaml';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { paths, planDraftPath } from '../../paths.js';
import { codeFromName } from './form/new-entry.js';
import { useNamedCodes } from './form/use-named-codes.js';
import classes from './Plans.module.css';

/** The smallest plan: what must be there, and nothing that was decided for anybody. */
const smallest = (code: string, name: string, owner: string, unitKinds: readonly string[]) =>
  stringify({
    ...{ code, name, owner, source: { status: 'draft' }, audience: { unitKinds }, awards: [] },
    ...{ submission: { hard: false }, checklist: [], stages: [], routes: [] },
  });

/** A new plan begins with its name and for whom it is, or with a text from elsewhere. */
export function NewPlanPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [way, setWay] = useState<'byForm' | 'byText'>('byForm');
  const create = useCommand('createPlanDraft', {
    meta: { handled: true },
    onSuccess: (draft) => {
      client.setQueryData(keys.planDraft(draft.id), draft);
      void client.invalidateQueries({ queryKey: keys.plans });
      void navigate(planDraftPath(draft.id));
    },
  });
  const begin: Begin = { start: (source) => create.mutate({ body: { source } }), working: create.isPending };
  return (
    <Page
      title={texts.draft.newTitle}
      above={
        <Anchor component={Link} to={paths.plans} fz="sm">
          ← {texts.back}
        </Anchor>
      }
    >
      <SegmentedControl
        mb="md"
        size="xs"
        value={way}
        onChange={(value) => setWay(value as typeof way)}
        data={(['byForm', 'byText'] as const).map((value) => ({ value, label: texts.draft[value] }))}
      />
      {way === 'byForm' ? <ByForm {...begin} /> : <ByText {...begin} />}
      {create.error && <ErrorNotice error={create.error} />}
    </Page>
  );
}

interface Begin {
  readonly start: (source: string) => void;
  readonly working: boolean;
}

function ByForm({ start, working }: Begin) {
  const { data } = useQuery({ queryKey: keys.plans, queryFn: ({ signal }) => call('listPlans', { signal }) });
  const named = useNamedCodes(null);
  const [name, setName] = useState('');
  const [typed, setCode] = useState<string | null>(null);
  const [kinds, setKinds] = useState<string[]>([]);
  const taken = data?.items.map((plan) => plan.code) ?? [];
  const code = typed ?? (name.trim() === '' ? '' : codeFromName(name, taken));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(smallest(code.trim(), name.trim(), data?.ownCode ?? '', kinds));
  };
  return (
    <form onSubmit={submit} className={classes.begin}>
      <TextInput
        label={texts.draft.name}
        description={texts.draft.nameHint}
        withAsterisk
        maxLength={600}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={texts.draft.code}
        description={texts.draft.codeHint}
        withAsterisk
        maxLength={60}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <MultiSelect
        label={texts.draft.kinds}
        description={texts.draft.kindsHint}
        withAsterisk
        searchable
        data={[...named('organisation-kind')]}
        value={kinds}
        onChange={setKinds}
      />
      <div>
        <Button
          type="submit"
          loading={working}
          disabled={
            !data || name.trim() === '' || !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(code.trim()) || kinds.length === 0
          }
        >
          {texts.draft.start}
        </Button>
      </div>
    </form>
  );
}

function ByText({ start, working }: Begin) {
  const [source, setSource] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start(source);
      }}
    >
      <Textarea
        label={texts.draft.startText}
        description={texts.draft.textHint}
        autosize
        minRows={16}
        maxRows={34}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      <Button mt="md" type="submit" loading={working} disabled={source.trim() === ''}>
        {texts.draft.start}
      </Button>
    </form>
  );
}
