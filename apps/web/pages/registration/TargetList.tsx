import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { registrationTexts as texts } from '../../../../libs/messages/registration/registration.js';
import classes from './Registration.module.css';
import type { TypedRegistration } from './registration-work.js';

interface Props {
  readonly field: string;
  readonly typed: TypedRegistration;
  readonly disabled: boolean;
  readonly change: (typed: TypedRegistration) => void;
}

/** The targets a unit sets itself in one field: a name and a number each. */
export function TargetList({ field, typed, disabled, change }: Props) {
  const own = typed.targets.flatMap((target, index) => (target.field === field ? [{ target, index }] : []));
  const set = (index: number, part: 'label' | 'planned', value: string) =>
    change({
      ...typed,
      targets: typed.targets.map((target, at) => (at === index ? { ...target, [part]: value } : target)),
    });
  return (
    <>
      {own.map(({ target, index }) => (
        // A target that is being typed has no identity but its place.
        <div key={`${field}-${index}`} className={classes.target}>
          <TextInput
            label={texts.targetName}
            disabled={disabled}
            maxLength={300}
            value={target.label}
            onChange={(event) => set(index, 'label', event.currentTarget.value)}
          />
          <TextInput
            label={texts.planned}
            inputMode="decimal"
            disabled={disabled}
            value={target.planned}
            onChange={(event) => set(index, 'planned', event.currentTarget.value)}
          />
          {!disabled && (
            <Button
              variant="subtle"
              color="gray"
              aria-label={texts.removeTarget(target.label)}
              onClick={() => change({ ...typed, targets: typed.targets.filter((_, at) => at !== index) })}
            >
              <IconX size={14} aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {!disabled && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => change({ ...typed, targets: [...typed.targets, { field, label: '', planned: '' }] })}
        >
          {texts.addTarget}
        </Button>
      )}
    </>
  );
}
