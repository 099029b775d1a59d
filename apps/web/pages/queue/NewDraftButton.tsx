import { Button, Menu, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { formatLastDay } from '../../format/vietnam-time.js';
import { draftPath } from '../../paths.js';

/** «Soạn hồ sơ mới»: in the one campaign that is open for the unit, or in the one chosen of several. */
export function NewDraftButton() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: keys.campaigns, queryFn: ({ signal }) => call('listCampaigns', { signal }) });
  const create = useCommand('createDraft', {
    onSuccess: (draft) => {
      client.setQueryData(keys.draft(draft.id), draft);
      void client.invalidateQueries({ queryKey: keys.drafts });
      void navigate(draftPath(draft.id));
    },
  });
  const campaigns = (data?.items ?? []).filter(({ open, forUnit }) => open && forUnit);
  const [only] = campaigns;
  const start = (campaignId: string) => create.mutate({ body: { campaignId } });
  const button = (onClick?: () => void) => (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={create.isPending}
      onClick={onClick}
      disabled={!only}
    >
      {queueTexts.newDraft}
    </Button>
  );
  if (!only) {
    return (
      <Tooltip label={queueTexts.noOpenCampaign} disabled={!data}>
        <span>{button()}</span>
      </Tooltip>
    );
  }
  if (campaigns.length === 1) return button(() => start(only.id));
  return (
    <Menu width={340}>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{queueTexts.newDraftIn}</Menu.Label>
        {campaigns.map(({ id, shortName, closesAt }) => (
          <Menu.Item key={id} onClick={() => start(id)}>
            {shortName}
            {', '}
            {closesAt ? queueTexts.campaignCloses(formatLastDay(closesAt)) : queueTexts.campaignNoClose}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
