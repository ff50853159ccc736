import MuiDialog from '@mui/material/Dialog';
import type { DialogProps } from '@mui/material/Dialog';
import type { ReactElement } from 'react';
import { MuiTheme } from './mui-theme.tsx';

/** A dialog of MUI in our looks. */
export function Dialog(props: DialogProps): ReactElement {
  return (
    <MuiTheme>
      <MuiDialog {...props} />
    </MuiTheme>
  );
}
