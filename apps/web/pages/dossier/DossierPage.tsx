import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { dossierQuery } from '../../api/dossier-query.js';
import { DossierFailure } from './DossierFailure.js';
import { DossierScreen } from './DossierScreen.js';
import { DossierSkeleton } from './DossierSkeleton.js';

/** One dossier: is it right, and what does the reader do with it. */
export function DossierPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(dossierQuery(id));
  if (data) return <DossierScreen key={id} dossier={data} />;
  if (error) return <DossierFailure error={error} retry={() => void refetch()} />;
  return <DossierSkeleton />;
}
