import MuiMenu from '@mui/material/Menu';
import type { MenuProps } from '@mui/material/Menu';
import type { ReactElement } from 'react';
import { MuiTheme } from './mui-theme.tsx';

/** A menu of MUI in our looks. */
export function Menu(props: MenuProps): ReactElement {
  return (
    <MuiTheme>
      <MuiMenu {...props} />
    </MuiTheme>
  );
}
