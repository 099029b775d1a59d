import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox, IconMoodCheck } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { Role } from '../../../../libs/domain/role.js';
import { filterTexts } from '../../../../libs/messages/dossiers/filters.js';
import { navigationTexts } from '../../../../libs/messages/frame/navigation.js';
import { notFoundTexts } from '../../../../libs/messages/frame/not-found.js';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
import { EmptyState } from '../../components/EmptyState.js';
import { mayDo, useSession } from '../../frame/session.js';
import { withoutFilters } from '../../lists/list-address.js';
import { paths } from '../../paths.js';
import type { QueueTab } from './queue-tabs.js';

const texts = queueTexts.empty;
const mineTexts: { readonly other: string } & Partial<Readonly<Record<Role, string>>> = texts.mine;

/** Why a tab is empty and what to do, in the words of the person's role. */
export function QueueEmpty({ tab, filtered }: { readonly tab: QueueTab; readonly filtered: boolean }) {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  if (filtered) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={texts.filtered}
        actions={
          <Button variant="default" onClick={() => setSearch(withoutFilters(search), { replace: true })}>
            {filterTexts.clear}
          </Button>
        }
      >
        {texts.filteredHint}
      </EmptyState>
    );
  }
  if (tab !== 'mine')
    return (
      <EmptyState icon={IconInbox} title={texts[tab].title}>
        {texts[tab].text}
      </EmptyState>
    );
  return (
    <EmptyState icon={IconMoodCheck} title={texts.mine.title} actions={<NextPlace />}>
      {mineTexts[session.acting.role] ?? mineTexts.other}
    </EmptyState>
  );
}

/** The place where the person's own work goes on. */
function NextPlace() {
  const session = useSession();
  if (mayDo(session, 'draft.write')) return null;
  const [to, label] = mayDo(session, 'council.record')
    ? [paths.council, navigationTexts.council]
    : mayDo(session, 'decision.record')
      ? [paths.decisions, navigationTexts.decisions]
      : [paths.dossiers, notFoundTexts.toDossiers];
  return (
    <Button variant="default" component={Link} to={to}>
      {label}
    </Button>
  );
}
