/** Whether fields only show what they hold: set around screens whose edits are made elsewhere. */
import { createContext, useContext } from 'react';

export const ReadOnlyContext = createContext(false);

export const useReadOnly = (): boolean => useContext(ReadOnlyContext);
