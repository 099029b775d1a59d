import { useEffect } from 'react';
import { productTexts } from '../../../libs/messages/frame/product.js';
import { announce } from './announce.js';

/**
 * Names the browser's tab after the page. A page that follows another one without loading anew is also told to screen readers,
 * which would not notice it otherwise.
 */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const whole = `${title} · ${productTexts.name}`;
    // somebody has acted in this document already, so this is not the page the browser itself announces
    if (document.title !== whole && navigator.userActivation?.hasBeenActive) announce(title);
    document.title = whole;
  }, [title]);
}
