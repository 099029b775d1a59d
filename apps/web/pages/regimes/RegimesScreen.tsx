import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { LegalRegimeBody, LegalRegimesView } from '../../../../libs/contracts/views/regimes.js';
import { compareRegimes } from '../../../../libs/domain/regimes/compare-regimes.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { Page } from '../../components/Page.js';
import { formatDay } from '../../format/vietnam-time.js';
import { PublishRegimes } from './PublishRegimes.js';
import { RegimeChanges } from './RegimeChanges.js';
import { RegimeDialog } from './RegimeDialog.js';
import { RegimeHistory } from './RegimeHistory.js';
import classes from './Regimes.module.css';
import { RegimeTable } from './RegimeTable.js';
import { ValidityBars } from './ValidityBars.js';

type Regimes = readonly LegalRegimeBody[];

/** The table with its bars; an administrator edits rows, undoes, and publishes with a note. */
export function RegimesScreen({ view }: { readonly view: LegalRegimesView }) {
  const { newest, today, mayPublish, versions } = view;
  /** every step since editing began, the newest last; null: only looking */
  const [steps, setSteps] = useState<readonly Regimes[] | null>(null);
  const [base, setBase] = useState(newest);
  const [row, setRow] = useState<LegalRegimeBody | 'new' | null>(null);
  const [asked, setAsked] = useState<'publish' | 'stop' | null>(null);
  const regimes = steps?.at(-1) ?? newest.regimes;
  const changes = steps ? compareRegimes(base.regimes, regimes).length : 0;
  const stop = () => {
    setSteps(null);
    setAsked(null);
  };
  const begin = () => {
    setBase(newest);
    setSteps([newest.regimes]);
  };
  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle(
        newest.version.number,
        formatDay(newest.version.publishedAt),
        newest.version.publishedBy,
      )}
      actions={
        mayPublish &&
        (steps ? (
          <>
            <span className={classes.state}>
              {texts.editing} · {texts.changes(changes)}
            </span>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRow('new')}>
              {texts.add}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={steps.length < 2}
              onClick={() => setSteps(steps.slice(0, -1))}
            >
              {texts.undo}
            </Button>
            <Button variant="default" onClick={() => (changes > 0 ? setAsked('stop') : stop())}>
              {texts.stop}
            </Button>
            <Button
              leftSection={<IconUpload size={16} aria-hidden />}
              disabled={changes === 0}
              onClick={() => setAsked('publish')}
            >
              {texts.publish}
            </Button>
          </>
        ) : (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={begin}>
            {texts.edit}
          </Button>
        ))
      }
    >
      <p className={classes.hint}>{texts.intro}</p>
      <ValidityBars regimes={regimes} today={today} />
      <RegimeTable regimes={regimes} today={today} onEdit={steps ? setRow : null} />
      <RegimeHistory versions={versions} />
      {steps && row && (
        <RegimeDialog
          regime={row === 'new' ? null : row}
          others={regimes.filter((other) => other !== row)}
          today={today}
          close={() => setRow(null)}
          onDone={(changed) => {
            setSteps([...steps, replaced(regimes, row === 'new' ? null : row, changed)]);
            setRow(null);
          }}
        />
      )}
      <PublishRegimes
        base={base}
        regimes={regimes}
        opened={asked === 'publish'}
        close={() => setAsked(null)}
        onPublished={stop}
      />
      <ConfirmDialog
        opened={asked === 'stop'}
        title={texts.stopTitle}
        confirmLabel={texts.stopConfirm(changes)}
        danger
        onConfirm={stop}
        onClose={() => setAsked(null)}
      >
        <p>{texts.stopBody}</p>
        <RegimeChanges before={base.regimes} after={regimes} none={texts.noChanges} />
      </ConfirmDialog>
    </Page>
  );
}

/** The table with one row put in, changed, or taken away, in the order of validity. */
function replaced(regimes: Regimes, before: LegalRegimeBody | null, after: LegalRegimeBody | null): Regimes {
  const others = regimes.filter((regime) => regime !== before);
  return [...others, ...(after ? [after] : [])].toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
}
