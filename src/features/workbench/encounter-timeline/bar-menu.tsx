import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { chartedCategories, isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { categoryNames } from '../charted-names.ts';
import { siteName } from '../site-name.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useEditor, useShownEncounter } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { canHaveSite } from './timeline-lane-id.ts';

export interface BarMenuProps {
  readonly id: AdministrationId;
  readonly point: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

type Page = 'all' | 'category' | 'site' | 'split' | 'pause';

/** What can be done to a bar, by right click, the menu key or Shift+F10. With several selected, it acts on all of them where that makes sense. */
export function BarMenu({ id, point, onClose }: BarMenuProps): ReactElement | undefined {
  const encounter = useShownEncounter();
  const selection = useEditor((state) => state.selection);
  const administration = encounter.administrations.find((one) => one.id === id);
  const [page, setPage] = useState<Page>('all');
  if (administration === undefined) return undefined;
  if (page === 'split') return <SplitDialog administration={administration} onClose={onClose} />;
  if (page === 'pause' && isInfusion(administration)) return <PauseDialog administration={administration} onClose={onClose} />;
  const ids = selection.includes(id) ? selection : [id];
  const items =
    page === 'category' ? (
      <CategoryItems administration={administration} onDone={onClose} />
    ) : page === 'site' ? (
      <SiteItems administration={administration} ids={ids} onDone={onClose} />
    ) : (
      <AllItems administration={administration} ids={ids} onPage={setPage} onDone={onClose} />
    );
  return (
    <Popover key={page} open onClose={onClose} anchorReference="anchorPosition" anchorPosition={{ left: point.x, top: point.y }}>
      {items}
    </Popover>
  );
}

interface ItemsProps {
  readonly administration: Administration;
  readonly onDone: () => void;
}

function AllItems({ administration, ids, onPage, onDone }: ItemsProps & { readonly ids: readonly AdministrationId[]; readonly onPage: (page: Page) => void }): ReactElement {
  const { run, remove, duplicate } = useEditCommands();
  const places = useWorkbenchPlaces();
  const encounter = useShownEncounter();
  const { id, accessSiteId: site, start, stop } = administration;
  const isRunning = isInfusion(administration);
  const isDesignated = site !== undefined && encounter.designations?.initial[site] === id;
  const item = (label: string, act: () => void, extra?: ReactNode): ReactElement => (
    <MenuItem
      key={label}
      onClick={() => {
        act();
        onDone();
      }}
    >
      {label}
      {extra}
    </MenuItem>
  );
  const page = (label: string, to: Page): ReactElement => (
    <MenuItem key={label} onClick={() => onPage(to)}>
      {label}
    </MenuItem>
  );
  return (
    <ItemList>
      {item('Edit…', () => places.openForm({ kind: 'edit', id }))}
      {item('Duplicate', () => duplicate(administration))}
      <Divider />
      {isRunning && start !== undefined && page('Split…', 'split')}
      {isRunning && page('Add a pause…', 'pause')}
      {start !== undefined && item('Start is not charted', () => run({ type: 'set-start-time', administrationId: id, start: undefined }))}
      {stop !== undefined && item('Stop is not charted', () => run({ type: 'set-stop-time', administrationId: id, stop: undefined }))}
      <Divider />
      {page('Category…', 'category')}
      {canHaveSite(administration.route) && page(site === undefined ? 'Place at…' : 'Move to site…', 'site')}
      {site !== undefined &&
        item(isDesignated ? 'No longer designated as initial' : 'Designate as initial', () =>
          run({ type: 'designate-initial', accessSiteId: site, administrationId: isDesignated ? undefined : id }),
        )}
      <Divider />
      {item(ids.length > 1 ? `Delete ${String(ids.length)}` : 'Delete', () => remove(ids))}
    </ItemList>
  );
}

function CategoryItems({ administration, onDone }: ItemsProps): ReactElement {
  const { run } = useEditCommands();
  const choose = (category: Administration['category']): void => {
    run({ type: 'set-category', administrationId: administration.id, category });
    onDone();
  };
  return (
    <ItemList>
      {[undefined, ...chartedCategories].map((category) => (
        <MenuItem
          key={category ?? 'read'}
          role="menuitemradio"
          aria-checked={administration.category === category}
          selected={administration.category === category}
          onClick={() => choose(category)}
        >
          {category === undefined ? 'As the rules read it' : categoryNames[category]}
        </MenuItem>
      ))}
    </ItemList>
  );
}

function SiteItems({ administration, ids, onDone }: ItemsProps & { readonly ids: readonly AdministrationId[] }): ReactElement {
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

/** The keys of a menu, with the first item, or the one chosen now, focused. */
const ItemList = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <MenuList dense autoFocus autoFocusItem variant="selectedMenu" aria-label="Actions">
    {children}
  </MenuList>
);
