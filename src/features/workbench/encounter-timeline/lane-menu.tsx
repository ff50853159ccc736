import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import type { AccessSite } from '../../../domain/access-site.ts';
import { siteName } from '../../../domain/site-name.ts';
import { Menu } from '../../../ui/menu.tsx';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { newStart } from './new-start.ts';
import { siteLaneId } from './timeline-lane-id.ts';

export interface LaneMenuProps {
  readonly site: AccessSite;
  readonly anchor: HTMLElement;
  readonly isFolded: boolean;
  readonly onRename: () => void;
  readonly onFold: () => void;
  readonly onClose: () => void;
}

/** What can be done to a lane. */
export function LaneMenu({ site, anchor, isFolded, onRename, onFold, onClose }: LaneMenuProps): ReactElement {
  const { accessSites } = usePresentEncounter();
  const { run } = useEditCommands();
  const { openSite, openForm } = useWorkbenchPlaces();
  const at = accessSites.findIndex(({ id }) => id === site.id);
  const doing = (act: () => void) => (): void => {
    act();
    onClose();
  };
  // The menu gives the keyboard back to its button first; the name field would lose it to that, and with it close.
  const rename = (): void => {
    onClose();
    setTimeout(onRename);
  };
  const moveTo = (index: number) => doing(() => run({ type: 'reorder-access-site', accessSiteId: site.id, index }));
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { dense: true, 'aria-label': siteName(site) } }}>
      <MenuItem onClick={doing(() => openForm({ kind: 'new', from: newStart(siteLaneId(site.id)) }))}>Add an administration…</MenuItem>
      <MenuItem onClick={rename}>Rename</MenuItem>
      <MenuItem onClick={doing(() => openSite({ kind: 'edit', id: site.id }))}>Name, kind and second-site reason…</MenuItem>
      <MenuItem onClick={doing(onFold)}>{isFolded ? 'Unfold' : 'Fold away'}</MenuItem>
      <Divider />
      <MenuItem disabled={at <= 0} onClick={moveTo(at - 1)}>
        Move up
      </MenuItem>
      <MenuItem disabled={at === accessSites.length - 1} onClick={moveTo(at + 1)}>
        Move down
      </MenuItem>
      <Divider />
      <MenuItem onClick={doing(() => openSite({ kind: 'new', place: [] }))}>Add another site…</MenuItem>
      <MenuItem onClick={doing(() => run({ type: 'remove-access-site', accessSiteId: site.id }))}>Remove this site</MenuItem>
    </Menu>
  );
}
