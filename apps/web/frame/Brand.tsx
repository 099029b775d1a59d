import { productTexts } from '../../../libs/messages/frame/product.js';
import classes from './Brand.module.css';

/** The product's sign and name. */
export function Brand({ subtitle }: { readonly subtitle?: string }) {
  return (
    <div className={classes.brand}>
      <img src="/icon.svg" width={28} height={28} alt="" />
      <div className={classes.words}>
        <div className={classes.name}>{productTexts.name}</div>
        {subtitle && subtitle !== productTexts.name && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
    </div>
  );
}
