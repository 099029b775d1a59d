import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import type { StageKind } from '../../../../../libs/domain/campaign/stage-kind.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { announce } from '../../../components/announce.js';
import classes from './Form.module.css';
import { fixedValues, labelOf, valueWords } from './field-words.js';
import { placeKey, usePlanForm } from './form-context.js';
import { codeFromName, codesOf, idsOf, namingField, newEntry } from './new-entry.js';
import { usualStage } from './usual-stage.js';
import type { PlanPath } from './write-plan-text.js';

interface Props {
  /** of one entry */
  readonly entry: SchemaNode;
  /** of the list */
  readonly path: PlanPath;
  readonly list: readonly unknown[];
}

/** Adds an entry at the end: by its name where entries have one, so that its code comes by itself. */
export function AddEntry({ entry, path, list }: Props) {
  const { plan, edit, goTo } = usePlanForm();
  const [name, setName] = useState('');
  const naming = namingField(entry);
  const title = labelOf(path);
  const add = () => {
    const value = newEntry(entry, { name: name.trim(), codes: codesOf(list), ids: idsOf(plan) });
    edit({ kind: 'insert', path, at: list.length, value });
    setName('');
    announce(texts.added(name.trim() || texts.entry(list.length + 1)));
    goTo([...path, list.length]);
  };
  if (path.length === 1 && path[0] === 'stages') return <AddStage entry={entry} path={path} list={list} />;
  if (!naming)
    return (
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          data-add={placeKey(path)}
          onClick={add}
        >
          {texts.addEntry(title)}
        </Button>
      </div>
    );
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') add();
      }}
    >
      <TextInput
        aria-label={texts.newEntry(title)}
        placeholder={texts.newEntryHint}
        maxLength={entry.properties?.[naming]?.maxLength}
        autoComplete="off"
        data-add={placeKey(path)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={texts.addEntry(title)}
        disabled={name.trim() === ''}
      >
        {texts.add}
      </Button>
    </form>
  );
}

/** A stage begins as stages of its kind usually are: eleven fields that nobody has to fill one by one. */
function AddStage({ entry, path, list }: Props) {
  const { edit, goTo } = usePlanForm();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StageKind>('examine');
  const kinds = entry.properties?.kind ?? {};
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        const label = name.trim();
        if (label === '') return;
        edit({
          kind: 'insert',
          path,
          at: list.length,
          value: usualStage(kind, label, codeFromName(label, codesOf(list))),
        });
        setName('');
        announce(texts.added(label));
        goTo([...path, list.length]);
      }}
    >
      <TextInput
        aria-label={texts.stageName}
        placeholder={texts.newEntryHint}
        maxLength={entry.properties?.label?.maxLength}
        autoComplete="off"
        data-add={placeKey(path)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        className={classes.addKind}
        aria-label={texts.stageKind}
        allowDeselect={false}
        value={kind}
        data={fixedValues(kinds).map((value) => ({ value, label: valueWords(kinds, value) }))}
        onChange={(value) => setKind((value ?? 'examine') as StageKind)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={name.trim() === ''}
      >
        {texts.addStage}
      </Button>
    </form>
  );
}
