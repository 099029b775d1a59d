import { Button, Checkbox, Group, Modal, MultiSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import type { CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { unconfirmedParts } from '../../../../libs/domain/regimes/legal-regime.js';
import { confirmTexts } from '../../../../libs/messages/components/confirm.js';
import { unconfirmedTexts } from '../../../../libs/messages/regimes/regime-words.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { DayField } from '../../components/DayField.js';
import { PaperFields } from './PaperFields.js';
import classes from './Regimes.module.css';
import { TransitionFields } from './TransitionFields.js';

interface Props {
  /** null: a new row */
  readonly regime: LegalRegimeBody | null;
  readonly others: readonly LegalRegimeBody[];
  readonly today: CalendarDay;
  readonly close: () => void;
  /** null: the row is taken away */
  readonly onDone: (regime: LegalRegimeBody | null) => void;
}

const { fields } = texts;

const begun = (today: CalendarDay): LegalRegimeBody => ({
  ...{ code: '', name: '', instrument: '', validFrom: today, validTo: null, transition: null, sourceUrl: '' },
  ...{ checkedOn: today, unconfirmed: ['content'], onlyWhenNamed: false, extraPapers: [] },
});

/** One row of the table. What is written here counts for nobody before the table is published. */
export function RegimeDialog({ regime, others, today, close, onDone }: Props) {
  const [row, setRow] = useState(regime ?? begun(today));
  const set = (change: Partial<LegalRegimeBody>) => setRow({ ...row, ...change });
  const text = (name: 'name' | 'instrument' | 'sourceUrl', max: number) => (
    <TextInput
      label={fields[name]}
      withAsterisk
      maxLength={max}
      value={row[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const complete = [row.code, row.name, row.instrument, row.sourceUrl, row.validFrom, row.checkedOn].every((value) =>
    value.trim(),
  );
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={regime ? texts.editRow(regime.instrument) : texts.add}
      closeButtonProps={{ 'aria-label': confirmTexts.cancel }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onDone(row);
        }}
      >
        <TextInput
          label={fields.code}
          withAsterisk
          maxLength={60}
          disabled={regime !== null}
          value={row.code}
          onChange={(event) => set({ code: event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9_]/g, '') })}
        />
        {text('instrument', 200)}
        {text('name', 300)}
        <div className={classes.pair}>
          <DayField
            label={fields.validFrom}
            required
            value={row.validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DayField
            label={fields.validTo}
            value={row.validTo ?? ''}
            onChange={(validTo) => set({ validTo: validTo || null })}
          />
        </div>
        <TransitionFields row={row} others={others} onChange={(transition) => set({ transition })} />
        <PaperFields papers={row.extraPapers} onChange={(extraPapers) => set({ extraPapers })} />
        {text('sourceUrl', 500)}
        <div className={classes.pair}>
          <DayField
            label={fields.checkedOn}
            required
            value={row.checkedOn}
            onChange={(checkedOn) => set({ checkedOn })}
          />
          <MultiSelect
            label={fields.unconfirmed}
            data={unconfirmedParts.map((part) => ({ value: part, label: unconfirmedTexts[part] }))}
            value={row.unconfirmed}
            onChange={(parts) => set({ unconfirmed: unconfirmedParts.filter((part) => parts.includes(part)) })}
          />
        </div>
        <Checkbox
          label={fields.onlyWhenNamed}
          checked={row.onlyWhenNamed}
          onChange={(event) => set({ onlyWhenNamed: event.currentTarget.checked })}
        />
        <Group justify="space-between" mt={8}>
          {regime ? (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => onDone(null)}
            >
              {texts.remove}
            </Button>
          ) : (
            <span />
          )}
          <Group gap={8}>
            <Button variant="default" onClick={close}>
              {confirmTexts.cancel}
            </Button>
            <Button type="submit" disabled={!complete}>
              {texts.save}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
