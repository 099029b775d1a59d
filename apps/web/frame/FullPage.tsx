import type { ReactNode } from 'react';
import { screens } from '../../../libs/messages/screens.js';
import { Brand } from './Brand.js';
import classes from './FullPage.module.css';

/** A page without the frame: one column in the middle. */
export function FullPage({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <main className={classes.page}>
      <div className={wide ? classes.wide : classes.column}>
        <Brand subtitle={screens.product} />
        {children}
      </div>
    </main>
  );
}
