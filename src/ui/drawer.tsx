import MuiDrawer from '@mui/material/Drawer';
import type { DrawerProps } from '@mui/material/Drawer';
import type { ReactElement } from 'react';
import { MuiTheme } from './mui-theme.tsx';

/** A drawer of MUI in our looks. */
export function Drawer(props: DrawerProps): ReactElement {
  return (
    <MuiTheme>
      <MuiDrawer {...props} />
    </MuiTheme>
  );
}
