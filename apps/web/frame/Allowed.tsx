import type { ReactNode } from 'react';
import type { Permission } from '../../../libs/domain/role.js';
import { NotAllowedPage } from './NotAllowedPage.js';
import { mayDo, useSession } from './session.js';

/** Shows a page only to those whose appointment carries its permission; the api judges again. */
export function Allowed({ permission, children }: { readonly permission: Permission; readonly children: ReactNode }) {
  return mayDo(useSession(), permission) ? children : <NotAllowedPage />;
}
