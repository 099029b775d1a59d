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

interface LinesProps {
  readonly label: string;
  readonly heads: readonly ReactNode[];
  readonly children: ReactNode;
}

/** A plain table; it scrolls within itself where a phone is too narrow. */
export function Lines({ label, heads, children }: LinesProps) {
  return (
    // what scrolls must be reached by the keyboard
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
