import { Anchor, Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { planTexts as texts } from '../../../../libs/messages/plan-screens.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { paths, planDraftPath } from '../../paths.js';

/** The smallest plan: what must be there, and nothing that was decided for anybody. */
const skeleton = (owner: string) => `code: KE-HOACH-MOI
name: Tên kế hoạch
owner: ${owner}
source: { status: draft }
audience:
  unitKinds: [commune]
awards: []
submission: { hard: false }
checklist: []
stages: []
routes: []
`;

/** A new plan begins from a text: the skeleton, or one pasted from elsewhere. */
export function NewPlanPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: keys.plans, queryFn: ({ signal }) => call('listPlans', { signal }) });
  const [typed, setSource] = useState<string | null>(null);
  const source = typed ?? skeleton(data?.ownCode ?? '');
  const create = useCommand('createPlanDraft', {
    meta: { handled: true },
    onSuccess: (draft) => {
      client.setQueryData(keys.planDraft(draft.id), draft);
      void client.invalidateQueries({ queryKey: keys.plans });
      void navigate(planDraftPath(draft.id));
    },
  });
  return (
    <Page
      title={texts.draft.newTitle}
      above={
        <Anchor component={Link} to={paths.plans} fz="sm">
          ← {texts.back}
        </Anchor>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ body: { source } });
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
        {create.error && <ErrorNotice error={create.error} />}
        <Button mt="md" type="submit" loading={create.isPending} disabled={source.trim() === ''}>
          {texts.draft.start}
        </Button>
      </form>
    </Page>
  );
}
