import { Pagination } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { dossierListTexts } from '../../../libs/messages/dossiers/dossiers.js';
import classes from './ListPages.module.css';

interface ListPagesProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** «1–50 trong 214 hồ sơ», in the words of the list */
  readonly range?: (first: number, last: number, total: number) => string;
}

/** Which part of the list is shown, and the way to the others; the page stands in the address. */
export function ListPages({ page, size, total, range = dossierListTexts.range }: ListPagesProps) {
  const [search, setSearch] = useSearchParams();
  const pages = Math.ceil(total / size);
  const first = (page - 1) * size + 1;
  const open = (next: number) => {
    const address = new URLSearchParams(search);
    if (next > 1) address.set('page', String(next));
    else address.delete('page');
    setSearch(address);
  };
  return (
    <nav className={classes.pages} aria-label={dossierListTexts.pages}>
      <span>{range(first, Math.min(first + size - 1, total), total)}</span>
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={open}
          getItemProps={(item) => ({ 'aria-label': dossierListTexts.page(item) })}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? dossierListTexts.nextPage : dossierListTexts.previousPage,
          })}
        />
      )}
    </nav>
  );
}
