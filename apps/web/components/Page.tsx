import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { usePageTitle } from './use-page-title.js';

interface PageProps {
  readonly title: string;
  /** what stands above the title, such as the way back */
  readonly above?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** takes the whole height that the frame leaves, for pages with panes of their own */
  readonly fill?: boolean;
  /** the title is heard and stands in the tab, but the page shows its own words */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A page's head and body. The title is the only h1 and names the browser's tab. */
export function Page({ title, above, subtitle, actions, fill = false, quiet = false, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={fill ? `${classes.page} ${classes.fill}` : classes.page}>
      {above}
      <header className={quiet ? 'visually-hidden' : classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
