import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DraftView } from '../../../libs/contracts/views/drafts.js';
import type { AskedFactsView } from '../../../libs/contracts/views/eligibility.js';
import { plainDecimal, shownDecimal } from '../../../libs/format/decimal.js';
import { eligibilityTexts as texts } from '../../../libs/messages/eligibility/panel.js';
import classes from './Eligibility.module.css';

type Facts = DraftView['facts'][number];

/** What a unit has declared so far, and how it is changed: on top of what stands then, which may be newer. */
export interface Declared {
  readonly facts: readonly Facts[];
  readonly change: (update: (before: readonly Facts[]) => Facts[]) => void;
}

interface Props {
  readonly asked: readonly AskedFactsView[];
  readonly names: ReadonlyMap<string, string>;
  readonly declared: Declared;
}

const nothing = (nomineeId: string | null): Facts => ({
  nomineeId,
  ratings: [],
  targets: [],
  figures: [],
  coverage: [],
});

/** What the plan needs a unit to declare of each nominee: ratings by year, figures, targets. Saved with the draft as it is typed. */
export function DeclareFacts({ asked, names, declared }: Props) {
  return (
    <details>
      <summary>{texts.facts}</summary>
      {asked.map((wanted) => {
        const own =
          declared.facts.find(({ nomineeId }) => nomineeId === wanted.nominationId) ?? nothing(wanted.nominationId);
        const change = (changed: Partial<Facts>) =>
          declared.change((before) => {
            const others = before.filter(({ nomineeId }) => nomineeId !== wanted.nominationId);
            const now =
              before.find(({ nomineeId }) => nomineeId === wanted.nominationId) ?? nothing(wanted.nominationId);
            return [...others, { ...now, ...changed }];
          });
        return (
          <fieldset key={wanted.nominationId ?? 'whole'} className={classes.facts}>
            <legend>{wanted.nominationId === null ? texts.whole : (names.get(wanted.nominationId) ?? '')}</legend>
            {wanted.ratings.map(({ of, years }) => (
              <Ratings key={of} of={of} years={years} facts={own} change={change} />
            ))}
            {wanted.figures.map((figure) => (
              <Figure key={figure.code} figure={figure} facts={own} change={change} />
            ))}
            {wanted.targets && <Targets facts={own} change={change} />}
          </fieldset>
        );
      })}
    </details>
  );
}

interface Part {
  readonly facts: Facts;
  readonly change: (changed: Partial<Facts>) => void;
}

function Ratings({ of, years, facts, change }: Part & { readonly of: string; readonly years: readonly number[] }) {
  return (
    <>
      <p className={classes.hint}>{texts.ratingsOf[of] ?? of}</p>
      <div className={classes.years}>
        {years.map((year) => (
          <Select
            key={year}
            size="xs"
            label={texts.year(year)}
            placeholder={texts.unknown}
            clearable
            data={Object.entries(texts.ratings).map(([value, label]) => ({ value, label }))}
            value={facts.ratings.find((rating) => rating.year === year)?.value ?? null}
            onChange={(value) => {
              const others = facts.ratings.filter((rating) => rating.year !== year);
              change({
                ratings: value ? [...others, { year, value: value as Facts['ratings'][number]['value'] }] : others,
              });
            }}
          />
        ))}
      </div>
    </>
  );
}

const isNumber = (text: string) => /^-?\d{1,18}([.]\d{1,6})?$/.test(text);

function Figure({ figure, facts, change }: Part & { readonly figure: AskedFactsView['figures'][number] }) {
  const own = facts.figures.find(({ measure }) => measure === figure.code);
  const set = (part: 'value' | 'of', typed: string) => {
    const plain = plainDecimal(typed);
    const others = facts.figures.filter(({ measure }) => measure !== figure.code);
    if (typed.trim() === '' && part === 'value') return change({ figures: others });
    if (isNumber(plain)) change({ figures: [...others, { value: '0', ...own, measure: figure.code, [part]: plain }] });
  };
  return (
    <div className={classes.years}>
      <TextInput
        size="xs"
        label={figure.label}
        inputMode="decimal"
        defaultValue={own ? shownDecimal(own.value) : ''}
        onBlur={(event) => set('value', event.currentTarget.value)}
      />
      {figure.measure === 'ratio' && (
        <TextInput
          size="xs"
          label={texts.of}
          inputMode="decimal"
          defaultValue={own?.of ? shownDecimal(own.of) : ''}
          onBlur={(event) => set('of', event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function Targets({ facts, change }: Part) {
  const set = (index: number, part: 'label' | 'planned' | 'actual', typed: string) => {
    const value = part === 'label' ? typed : plainDecimal(typed);
    if (part !== 'label' && !isNumber(value)) return;
    change({ targets: facts.targets.map((target, at) => (at === index ? { ...target, [part]: value } : target)) });
  };
  return (
    <>
      <p className={classes.hint}>{texts.targets}</p>
      {facts.targets.map((target, index) => (
        // A target that is being typed has no identity but its place.
        <div key={`target-${index}`} className={classes.years}>
          <TextInput
            size="xs"
            label={texts.targetLabel}
            defaultValue={target.label}
            onBlur={(event) => set(index, 'label', event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={texts.planned}
            inputMode="decimal"
            defaultValue={shownDecimal(target.planned)}
            onBlur={(event) => set(index, 'planned', event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={texts.actual}
            inputMode="decimal"
            defaultValue={shownDecimal(target.actual)}
            onBlur={(event) => set(index, 'actual', event.currentTarget.value)}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={texts.removeTarget(target.label)}
            onClick={() => change({ targets: facts.targets.filter((_, at) => at !== index) })}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={12} aria-hidden />}
        onClick={() => change({ targets: [...facts.targets, { label: '', planned: '0', actual: '0' }] })}
      >
        {texts.addTarget}
      </Button>
    </>
  );
}
