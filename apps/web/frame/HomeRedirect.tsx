import { Navigate } from 'react-router';
import { paths } from '../paths.js';
import { placesFor } from './navigation.js';
import { useSession } from './session.js';

/** The address «/»: the first place the person may open. */
export function HomeRedirect() {
  const [first] = placesFor(useSession());
  return <Navigate to={first?.path ?? paths.notices} replace />;
}
