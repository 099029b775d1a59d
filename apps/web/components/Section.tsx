import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface Props {
  readonly title: string;
  /** the one thing to add here, for those who may */
  readonly add?: { readonly label: string; readonly open: () => void } | false | undefined;
  readonly children: ReactNode;
}

/** A part of a subject's page under its own heading. */
export function Section({ title, add, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.sectionHead}>
        <h2 id={heading}>{title}</h2>
        {add && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={add.open}
          >
            {add.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
