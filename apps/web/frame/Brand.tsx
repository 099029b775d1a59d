import { screens } from '../../../libs/messages/screens.js';
import classes from './Brand.module.css';

/** The product's sign and name. */
export function Brand({ subtitle }: { readonly subtitle?: string }) {
  return (
    <div className={classes.brand}>
      <img src="/icon.svg" width={28} height={28} alt="" />
      <div className={classes.words}>
        <div className={classes.name}>{screens.product}</div>
        {subtitle && subtitle !== screens.product && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
    </div>
  );
}
