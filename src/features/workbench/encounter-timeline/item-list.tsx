import MenuList from '@mui/material/MenuList';
import type { ReactElement, ReactNode } from 'react';

/** The keys of a menu, with the first item, or the one chosen now, focused. */
export const ItemList = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <MenuList dense autoFocus autoFocusItem variant="selectedMenu" aria-label="Actions">
    {children}
  </MenuList>
);
