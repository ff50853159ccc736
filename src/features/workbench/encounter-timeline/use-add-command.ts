import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { newStart } from './new-start.ts';
import { siteLaneId } from './timeline-lane-id.ts';

/** The key that adds, in the line of what is selected, else in the only one there is. */
export function useAddCommand(): void {
  const { store } = useWorkbench();
  const { openForm } = useWorkbenchPlaces();
  const add = (): void => {
    const { history, selection } = store.getState();
    const { accessSites, administrations } = history.present.document;
    const selected = administrations.find(({ id }) => id === selection[0])?.accessSiteId;
    const site = accessSites.find(({ id }) => id === selected) ?? (accessSites.length === 1 ? accessSites[0] : undefined);
    openForm({ kind: 'new', from: site === undefined ? { route: 'iv-infusion' } : newStart(siteLaneId(site.id)) });
  };
  useRegisterCommands([{ id: 'timeline.add', title: 'Add an administration', group: 'Timeline', shortcut: 'n', gesture: 'Drag in a line', run: add }]);
}
