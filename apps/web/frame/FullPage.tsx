import type { ReactNode } from 'react';
import { productTexts } from '../../../libs/messages/frame/product.js';
import { Brand } from './Brand.js';
import classes from './FullPage.module.css';

/** A page without the frame: one column in the middle. */
export function FullPage({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <main className={classes.page}>
      <div className={wide ? classes.wide : classes.column}>
        <Brand subtitle={productTexts.name} />
        {children}
      </div>
    </main>
  );
}
