import { Button, Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconClock, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { markTask } from '../../../../libs/messages/papers/copies.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { headsOf } from '../../components/TableHead.js';
import { formatInstant } from '../../format/vietnam-time.js';
import { mayDo, useSession } from '../../frame/session.js';
import { DossierLink } from './DossierLink.js';
import classes from './OperationsPage.module.css';
import { Reason } from './Reason.js';
import { Nothing, Section } from './Section.js';

type Effect = OperationsView['effects'][number];
const { columns, ...texts } = operationsTexts;

/** What must follow outside the database and has not yet; the failed ones can be tried again, some or all. */
export function Effects({ effects }: { readonly effects: readonly Effect[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const mayRetry = mayDo(useSession(), 'operations.retry');
  const failed = effects.filter(({ state }) => state === 'failed').map(({ id }) => id);
  const chosen = failed.filter((id) => selected.has(id));
  const toggle = (id: string) =>
    setSelected(new Set(selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id]));
  const all = chosen.length === failed.length;
  const selectAll = (
    <Checkbox
      aria-label={texts.selectAll}
      checked={failed.length > 0 && all}
      indeterminate={chosen.length > 0 && !all}
      onChange={() => setSelected(new Set(all ? [] : failed))}
    />
  );
  const selectable = mayRetry && failed.length > 0;
  const { dossier, kind, stateOfEffect, attempts, reason, since } = columns;
  const heads = headsOf({
    ...(selectable ? { select: selectAll } : {}),
    dossier,
    kind,
    stateOfEffect,
    attempts,
    reason,
    since,
  });
  return (
    <Section
      title={texts.effects}
      count={effects.length}
      meaning={mayRetry || failed.length === 0 ? texts.effectsMeaning : `${texts.effectsMeaning} ${texts.mayNotRetry}`}
      actions={selectable && <RetryButton failed={failed} chosen={chosen} onDone={() => setSelected(new Set())} />}
    >
      {effects.length === 0 ? (
        <Nothing>{texts.effectsNone}</Nothing>
      ) : (
        <ScrollTable label={texts.effects} heads={heads} className={classes.table}>
          {effects.map((effect) => (
            <tr key={effect.id}>
              {selectable && (
                <td>
                  {effect.state === 'failed' && (
                    <Checkbox
                      aria-label={texts.select(effect.code)}
                      checked={selected.has(effect.id)}
                      onChange={() => toggle(effect.id)}
                    />
                  )}
                </td>
              )}
              <EffectCells effect={effect} />
            </tr>
          ))}
        </ScrollTable>
      )}
    </Section>
  );
}

function EffectCells({ effect }: { readonly effect: Effect }) {
  const failed = effect.state === 'failed';
  const Mark = failed ? IconAlertTriangle : IconClock;
  return (
    <>
      <td>
        <DossierLink id={effect.dossierId} code={effect.code} />
      </td>
      <td>{markTask(effect.kind)}</td>
      <td>
        <span className={classes.state} data-state={failed ? 'down' : undefined}>
          <Mark size={15} stroke={1.8} aria-hidden />
          {texts.effectState[effect.state]}
        </span>
      </td>
      <td>{effect.attempts}</td>
      <td className={classes.reason}>
        <Reason recorded={effect.reason} />
      </td>
      <td>{formatInstant(effect.since)}</td>
    </>
  );
}

interface RetryButtonProps {
  readonly failed: readonly string[];
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

function RetryButton({ failed, chosen, onDone }: RetryButtonProps) {
  const client = useQueryClient();
  const ids = chosen.length > 0 ? chosen : failed;
  const retry = useCommand('retryEffects', {
    onSuccess: () => {
      notifications.show({ color: 'accent', message: texts.retried(ids.length) });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.operations }),
  });
  return (
    <Button
      size="xs"
      leftSection={<IconRefresh size={15} aria-hidden />}
      loading={retry.isPending}
      onClick={() => retry.mutate({ body: { effectIds: [...ids] } })}
    >
      {chosen.length > 0 ? texts.retrySelected(chosen.length) : texts.retryAll(failed.length)}
    </Button>
  );
}
