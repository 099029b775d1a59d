import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Role } from '../../../../libs/domain/role.js';
import { thousands } from '../../../../libs/format/thousands.js';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
import { Page } from '../../components/Page.js';
import { mayDo, useSession } from '../../frame/session.js';
import { useCounts } from '../../frame/use-counts.js';
import { FilterBar } from '../../lists/FilterBar.js';
import { type FilterName, filterNames, readListAddress } from '../../lists/list-address.js';
import { useDossierList } from '../../lists/use-dossier-list.js';
import { NewDraftButton } from './NewDraftButton.js';
import classes from './QueuePage.module.css';
import { QueueRows } from './QueueRows.js';
import { type QueueTab, queueTabs } from './queue-tabs.js';
import { useDrafts } from './use-drafts.js';

const filters: Readonly<Record<QueueTab, readonly FilterName[]>> = {
  mine: ['campaign', 'unit', 'due'],
  office: ['campaign', 'unit', 'due'],
  elsewhere: ['campaign', 'stage', 'unit', 'due'],
  done: ['campaign', 'unit'],
};

/** «What must I do first?»: what waits for the person, most urgent first, and where the rest is. */
export function QueuePage() {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const address = readListAddress(search);
  const tab = queueTabs.find((known) => known === address.tab) ?? 'mine';
  const query = { ...address, tab, size: 200 };
  const list = useDossierList(query);
  const drafts = useDrafts();
  const writesDrafts = mayDo(session, 'draft.write');
  const open = (next: string | null) => setSearch(next && next !== 'mine' ? { tab: next } : {}, { replace: true });
  return (
    <Page title={queueTexts.title} actions={writesDrafts && <NewDraftButton />}>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <TabList role={session.acting.role} drafts={drafts.length} />
        <Tabs.Panel value={tab}>
          <FilterBar names={filters[tab].filter((name) => !writesDrafts || name !== 'unit')}>
            {list.data && list.data.total > 0 && (
              <>
                {tab !== 'done' && `${queueTexts.order} · `}
                {queueTexts.count(list.data.total)}
              </>
            )}
          </FilterBar>
          <QueueRows
            tab={tab}
            list={list}
            drafts={tab === 'mine' ? drafts : []}
            filtered={filterNames.some((name) => search.has(name))}
          />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function TabList({ role, drafts }: { readonly role: Role; readonly drafts: number }) {
  const counts = useCounts();
  const words = role === 'unit-clerk' || role === 'unit-head' ? queueTexts.tabsUnit : queueTexts.tabs;
  return (
    <Tabs.List className={classes.tabs} aria-label={queueTexts.title}>
      {queueTabs.map((tab) => (
        <Tabs.Tab key={tab} value={tab} title={queueTexts.tabMeaning[tab]} className={classes.tab}>
          {words[tab]}
          {counts && <span className={classes.count}>{thousands(counts[tab] + (tab === 'mine' ? drafts : 0))}</span>}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
