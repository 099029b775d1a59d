import { type ReactNode, useId } from 'react';
import classes from './OperationsPage.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly meaning?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One question of the operator: its name, how many, what it means, and the lines. */
export function Section({ title, count, meaning, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <div>
          <h2 id={id} className={classes.sectionTitle}>
            {title}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </h2>
          {meaning && <p className={classes.meaning}>{meaning}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** What stands where there is nothing to show. */
export function Nothing({ children }: { readonly children: string }) {
  return <p className={classes.nothing}>{children}</p>;
}
