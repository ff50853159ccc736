import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { Menu } from '../../../ui/menu.tsx';

export interface ExportMenuListProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onFile: () => void;
  readonly onPng: () => void;
  readonly onSvg: () => void;
  readonly onPrint: () => void;
}

/** The ways out of the workbench, when they are asked for. */
export function ExportMenuList({ anchor, onClose, onFile, onPng, onSvg, onPrint }: ExportMenuListProps): ReactElement {
  const choose = (act: () => void) => (): void => {
    onClose();
    act();
  };
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { dense: true, 'aria-label': 'Export and print' } }}>
      <MenuItem onClick={choose(onFile)}>Encounter file (JSON)</MenuItem>
      <Divider />
      <MenuItem onClick={choose(onPng)}>Picture (PNG)</MenuItem>
      <MenuItem onClick={choose(onSvg)}>Picture (SVG)</MenuItem>
      <Divider />
      <MenuItem onClick={choose(onPrint)}>Print…</MenuItem>
    </Menu>
  );
}
