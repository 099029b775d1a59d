import { type Icon, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** why it is empty and what to do */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: Icon;
}

/** In place of an empty list: says why and what to do. */
export function EmptyState({ title, children, actions, icon: Mark = IconInbox }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Mark size={34} stroke={1.3} className={classes.icon} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
