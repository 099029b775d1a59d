import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import classes from './Form.module.css';
import type { FieldProps } from './field-props.js';
import { labelOf } from './field-words.js';
import { usePlanForm } from './form-context.js';
import { Said } from './Said.js';
import type { PlanPath } from './write-plan-text.js';

interface Props extends Pick<FieldProps, 'node' | 'path' | 'required'> {
  readonly children: ReactNode;
}

/** A field of several inputs under its own heading, with what is to be said of it; it can be taken out where it need not be. */
export function HeadedField({ node, path, required, children }: Props) {
  return (
    <fieldset className={classes.group}>
      <legend>
        {labelOf(path)} {!required && <RemoveGroup path={path} />}
      </legend>
      <Said node={node} path={path} />
      {children}
    </fieldset>
  );
}

/** Takes a group out of the text, where it need not be. */
function RemoveGroup({ path }: { readonly path: PlanPath }) {
  const { edit } = usePlanForm();
  const words = texts.removeGroup(`«${labelOf(path)}»`);
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={words}
      title={words}
      onClick={() => edit({ kind: 'remove', path })}
    >
      <IconX size={14} aria-hidden />
    </Button>
  );
}
