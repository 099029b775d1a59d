import { TextInput } from '@mantine/core';
import type { RegistrationView } from '../../../../libs/contracts/views/registration.js';
import { flawText } from '../../../../libs/messages/refusals/refusals.js';
import { registrationTexts as texts } from '../../../../libs/messages/registration/registration.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import classes from './Registration.module.css';
import { flawsOf, type TypedRegistration } from './registration-work.js';

interface Props {
  readonly view: RegistrationView;
  readonly typed: TypedRegistration;
  readonly change: (typed: TypedRegistration) => void;
}

/** The indicators with the actual of the baseline year and the target; one below the actual is said as it is typed. */
export function IndicatorTable({ view, typed, change }: Props) {
  const flaws = flawsOf(view, typed);
  const set = (code: string, part: 'baseline' | 'target', value: string) => {
    const now = typed.indicators[code] ?? { baseline: '', target: '' };
    change({ ...typed, indicators: { ...typed.indicators, [code]: { ...now, [part]: value } } });
  };
  const heads = [
    { key: 'indicator', label: texts.indicator },
    { key: 'baseline', label: texts.baseline(view.indicators[0]?.baselineYear ?? 0) },
    { key: 'target', label: texts.target },
  ];
  return (
    <div className={classes.indicators}>
      <ScrollTable heads={heads}>
        {view.indicators.map(({ code, label, unit, baselineYear }) => {
          const flaw = flaws.get(code);
          return (
            <tr key={code}>
              <td>
                {label}
                <div className={classes.hint}>{unit}</div>
              </td>
              <td>
                <TextInput
                  aria-label={texts.baselineOf(label, baselineYear)}
                  inputMode="decimal"
                  disabled={!view.maySave}
                  value={typed.indicators[code]?.baseline ?? ''}
                  onChange={(event) => set(code, 'baseline', event.currentTarget.value)}
                />
              </td>
              <td>
                <TextInput
                  aria-label={texts.targetOf(label)}
                  inputMode="decimal"
                  disabled={!view.maySave}
                  error={flaw && flawText(flaw)}
                  value={typed.indicators[code]?.target ?? ''}
                  onChange={(event) => set(code, 'target', event.currentTarget.value)}
                />
              </td>
            </tr>
          );
        })}
      </ScrollTable>
      <p className={classes.hint}>{texts.numberHint}</p>
    </div>
  );
}
