import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { searchKey } from '../../../libs/domain/search-key.js';

/** Finds the options of a list that opens, whatever accents are typed. */
export const withoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = searchKey(search);
  return options.filter((option) => searchKey((option as ComboboxItem).label).includes(wanted));
};
