import MuiPopover from '@mui/material/Popover';
import type { PopoverProps } from '@mui/material/Popover';
import type { ReactElement } from 'react';
import { MuiTheme } from './mui-theme.tsx';

/** A popover of MUI in our looks. */
export function Popover(props: PopoverProps): ReactElement {
  return (
    <MuiTheme>
      <MuiPopover {...props} />
    </MuiTheme>
  );
}
