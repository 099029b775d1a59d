import { Navigate } from 'react-router';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import { paths } from '../paths.js';
import { placesFor } from './navigation.js';
import { useSession } from './session.js';

/** The address «/»: the person's own work, or every dossier for those who watch over the whole province. */
export function HomeRedirect() {
  const session = useSession();
  const [first] = placesFor(session);
  if (seesWholeProvince(session.acting.role)) return <Navigate to={paths.dossiers} replace />;
  return <Navigate to={first?.path ?? paths.notices} replace />;
}
