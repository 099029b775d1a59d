import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { planTexts } from '../../../../libs/messages/plan-screens.js';
import { DayField } from '../draft/DayField.js';
import classes from './Plans.module.css';
import {
  awardCode,
  type BoundOperator,
  type PlanAward,
  type PlanFields,
  readFields,
  writeFields,
} from './plan-document.js';

const { form: texts, draft } = planTexts;

interface Props {
  readonly source: string;
  readonly change: (source: string) => void;
}

/** The parts of a plan that an official changes most, as a form beside the text; both change the same document. */
export function PlanForm({ source, change }: Props) {
  const fields = readFields(source);
  if (!fields) return <p className={classes.hint}>{draft.unreadable}</p>;
  const set = (changed: Partial<PlanFields>) => change(writeFields(source, changed));
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{texts.general}</legend>
        <TextInput
          label={texts.name}
          value={fields.name}
          maxLength={600}
          onChange={(event) => event.currentTarget.value && set({ name: event.currentTarget.value })}
        />
        <TextInput
          mt={8}
          label={texts.number}
          value={fields.number}
          maxLength={100}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DayField label={texts.issuedOn} value={fields.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{texts.submission}</legend>
        <DayField label={texts.from} value={fields.from} onChange={(from) => set({ from })} />
        <SubmissionBound fields={fields} set={set} />
        <Checkbox
          mt={10}
          label={texts.hard}
          checked={fields.hard}
          onChange={(event) => set({ hard: event.currentTarget.checked })}
        />
      </fieldset>
      <Awards awards={fields.awards} set={(awards) => set({ awards })} />
    </>
  );
}

function SubmissionBound({
  fields,
  set,
}: {
  readonly fields: PlanFields;
  readonly set: (changed: Partial<PlanFields>) => void;
}) {
  const [wanted, setWanted] = useState<BoundOperator>(fields.operator);
  // An operator without a day is not in the text yet; the form remembers it until the day is there.
  const operator = fields.operator === 'none' ? wanted : fields.operator;
  return (
    <>
      <Select
        mt={8}
        label={texts.operator}
        allowDeselect={false}
        value={operator}
        data={Object.entries(texts.operators).map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          const next = (value ?? 'none') as BoundOperator;
          setWanted(next);
          if (fields.until) set({ operator: next });
        }}
      />
      {operator !== 'none' && (
        <DayField label={texts.until} value={fields.until} onChange={(until) => until && set({ operator, until })} />
      )}
    </>
  );
}

interface AwardsProps {
  readonly awards: readonly PlanAward[];
  readonly set: (awards: readonly PlanAward[]) => void;
}

function Awards({ awards, set }: AwardsProps) {
  const [name, setName] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [subjects, setSubjects] = useState<readonly string[]>(['collective', 'individual']);
  const add = () => {
    const code = awardCode(
      name,
      awards.map((award) => award.code),
    );
    set([...awards, { code, name: name.trim(), subjects, decidedBy: decidedBy.trim() }]);
    setName('');
    setDecidedBy('');
  };
  const subject = (value: 'collective' | 'individual') => (
    <Checkbox
      label={texts[value]}
      checked={subjects.includes(value)}
      onChange={(event) =>
        setSubjects((before) =>
          event.currentTarget.checked ? [...before, value] : before.filter((other) => other !== value),
        )
      }
    />
  );
  return (
    <fieldset className={classes.group}>
      <legend>{texts.awards}</legend>
      {awards.length === 0 && <p className={classes.hint}>{texts.noAwards}</p>}
      <ul>
        {awards.map((award) => (
          <li key={award.code}>
            {award.name}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={texts.removeAward(award.name)}
              onClick={() => set(awards.filter((other) => other.code !== award.code))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <TextInput
          label={texts.awardName}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={texts.decidedBy}
          value={decidedBy}
          maxLength={300}
          onChange={(event) => setDecidedBy(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={name.trim() === '' || subjects.length === 0}
          onClick={add}
        >
          {texts.addAward}
        </Button>
      </div>
      <div className={classes.marks} style={{ marginTop: 8 }}>
        {subject('collective')}
        {subject('individual')}
      </div>
    </fieldset>
  );
}
