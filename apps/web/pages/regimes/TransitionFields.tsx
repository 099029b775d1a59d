import { Checkbox, Select, TextInput } from '@mantine/core';
import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import { transitionRules } from '../../../../libs/domain/regimes/legal-regime.js';
import { regimeTexts } from '../../../../libs/messages/regimes/regimes.js';
import { DayField } from '../../components/DayField.js';
import classes from './Regimes.module.css';

type Transition = LegalRegimeBody['transition'];

interface Props {
  readonly row: LegalRegimeBody;
  readonly others: readonly LegalRegimeBody[];
  readonly onChange: (transition: Transition) => void;
}

const texts = regimeTexts.fields;

/** What stays with an earlier regime, and by which of a dossier's instants. */
export function TransitionFields({ row, others, onChange }: Props) {
  const { transition, validFrom } = row;
  const earlier = others.filter((other) => other.validFrom < validFrom);
  const set = (change: Partial<NonNullable<Transition>>) => transition && onChange({ ...transition, ...change });
  return (
    <fieldset className={classes.group}>
      <Checkbox
        label={texts.hasTransition}
        checked={transition !== null}
        disabled={earlier.length === 0 && transition === null}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked
              ? {
                  rule: 'filedBefore',
                  before: validFrom,
                  keeps: earlier.at(-1)?.code ?? '',
                  citation: null,
                  note: null,
                }
              : null,
          )
        }
      />
      {transition && (
        <>
          <div className={classes.pair}>
            <Select
              label={texts.rule}
              data={transitionRules.map((rule) => ({ value: rule, label: texts.rules[rule] }))}
              value={transition.rule}
              allowDeselect={false}
              onChange={(value) => set({ rule: transitionRules.find((rule) => rule === value) ?? transition.rule })}
            />
            <DayField label={texts.before} required value={transition.before} onChange={(before) => set({ before })} />
          </div>
          <Select
            label={texts.keeps}
            data={earlier.map(({ code, instrument }) => ({ value: code, label: instrument }))}
            value={transition.keeps}
            allowDeselect={false}
            onChange={(keeps) => keeps && set({ keeps })}
          />
          <TextInput
            label={texts.citation}
            maxLength={300}
            value={transition.citation ?? ''}
            onChange={(event) => set({ citation: event.currentTarget.value || null })}
          />
          <TextInput
            label={texts.note}
            maxLength={500}
            value={transition.note ?? ''}
            onChange={(event) => set({ note: event.currentTarget.value || null })}
          />
        </>
      )}
    </fieldset>
  );
}
