import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { siteName } from '../../../domain/site-name.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useShownEncounter } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { ItemList } from './item-list.tsx';

export interface SiteItemsProps {
  readonly administration: Administration;
  readonly ids: readonly AdministrationId[];
  readonly onDone: () => void;
}

/** The lines to which bars may move. */
export function SiteItems({ administration, ids, onDone }: SiteItemsProps): ReactElement {
  const { run } = useEditCommands();
  const places = useWorkbenchPlaces();
  const { accessSites } = useShownEncounter();
  const place = (accessSiteId: Administration['accessSiteId']): void => {
    run({ type: 'place-administrations', ids, accessSiteId });
    onDone();
  };
  return (
    <ItemList>
      {accessSites.map((site) => (
      <MenuItem
        key={site.id}
        role="menuitemradio"
        aria-checked={administration.accessSiteId === site.id}
        selected={administration.accessSiteId === site.id}
        onClick={() => place(site.id)}
      >
        {siteName(site)}
      </MenuItem>
    ))}
    <MenuItem
      onClick={() => {
        places.openSite({ kind: 'new', place: ids });
        onDone();
      }}
    >
      New access site…
    </MenuItem>
    {administration.accessSiteId !== undefined && <MenuItem onClick={() => place(undefined)}>No site (unplaced)</MenuItem>}
    </ItemList>
  );
}
