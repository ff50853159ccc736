import type { AccessSite } from '../../../domain/access-site.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { siteLaneId } from './timeline-lane-id.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';

/** Commands for the line on which the selected bar is. */
export function useLaneCommands(onFold: (laneId: string, isFolded: boolean) => void): void {
  const { store } = useWorkbench();
  const { run } = useEditCommands();
  const { openSite } = useWorkbenchPlaces();
  const sites = (): readonly AccessSite[] => store.getState().history.present.document.accessSites;
  const index = (): number => {
    const { history, selection } = store.getState();
    const selected = history.present.document.administrations.find(({ id }) => id === selection[0]);
    return sites().findIndex(({ id }) => id === selected?.accessSiteId);
  };
  const move = (by: 1 | -1): void => {
    const at = index();
    const site = sites()[at];
    if (site !== undefined) run({ type: 'reorder-access-site', accessSiteId: site.id, index: at + by });
  };
  const group = 'Line of the selected bar';
  const hasSite = (): boolean => index() >= 0;
  useRegisterCommands([
    {
      id: 'line.edit',
      title: 'Name, kind and second-site reason of the line',
      group,
      gesture: 'Double-click its name',
      isEnabled: hasSite,
      run: () => {
        const site = sites()[index()];
        if (site !== undefined) openSite({ kind: 'edit', id: site.id });
      },
    },
    {
      id: 'line.fold',
      title: 'Fold the line away',
      group,
      localKeys: 'f',
      isEnabled: hasSite,
      run: () => {
        const site = sites()[index()];
        if (site !== undefined) onFold(siteLaneId(site.id), true);
      },
    },
    { id: 'line.up', title: 'Move the line up', group, gesture: 'Drag its header', isEnabled: () => index() > 0, run: () => move(-1) },
    { id: 'line.down', title: 'Move the line down', group, isEnabled: () => hasSite() && index() < sites().length - 1, run: () => move(1) },
    {
      id: 'line.remove',
      title: 'Remove the line',
      group,
      isEnabled: hasSite,
      run: () => {
        const site = sites()[index()];
        if (site !== undefined) run({ type: 'remove-access-site', accessSiteId: site.id });
      },
    },
  ]);
}
