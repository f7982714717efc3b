/** For lists that are searched by typing: Enter takes the first match, but only once something was typed. */
import { useState } from 'react';

/** @param chosen label of the present choice, which the field shows until something is typed */
export function useFirstMatch(chosen: string) {
  const [search, setSearch] = useState('');
  return {
    searchValue: search,
    onSearchChange: setSearch,
    selectFirstOptionOnChange: search !== '' && search !== chosen,
  };
}
