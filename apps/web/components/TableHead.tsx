import type { CSSProperties, ReactNode } from 'react';

/** The head of one column. */
export interface ColumnHead {
  readonly key: string;
  readonly label: ReactNode;
  /** heard and not seen */
  readonly hidden?: boolean;
  /** what the column means, on pointing at it */
  readonly meaning?: string | undefined;
  readonly width?: CSSProperties['width'];
  readonly className?: string | undefined;
}

interface Props {
  readonly heads: readonly ColumnHead[];
  /** of a table that becomes cards on a phone: a table laid out otherwise loses its roles, so they are written out */
  readonly cards?: boolean;
  readonly className?: string | undefined;
}

/** The head of every table. */
export function TableHead({ heads, cards = false, className }: Props) {
  return (
    <thead role={cards ? 'rowgroup' : undefined} className={className}>
      <tr role={cards ? 'row' : undefined}>
        {heads.map(({ key, label, hidden, meaning, width, className: own }) => (
          <th
            key={key}
            role={cards ? 'columnheader' : undefined}
            scope="col"
            title={meaning}
            style={width === undefined ? undefined : { width }}
            className={own}
          >
            {hidden ? <span className="visually-hidden">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Heads that are words alone, by the key of their column. */
export function headsOf(words: Readonly<Record<string, ReactNode>>): readonly ColumnHead[] {
  return Object.entries(words).map(([key, label]) => ({ key, label }));
}
