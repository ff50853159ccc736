import type { RefObject } from 'react';
import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import type { BarEdge } from '../../../timeline/lane.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import type { AppCommand } from '../../../ui/command-registry.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import type { AdministrationClipboard } from '../clipboard/use-clipboard.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import type { BarMenuPage, BarMenuTarget } from './bar-menu-target.ts';
import { menuPoint } from './menu-point.ts';

export interface SelectionCommandsInput {
  readonly handle: RefObject<TimelineHandle | null>;
  readonly root: RefObject<HTMLElement | null>;
  readonly clipboard: AdministrationClipboard;
  readonly onMenu: (target: BarMenuTarget) => void;
  readonly onDelete: (id: AdministrationId) => void;
}

/** Minutes by which the palette moves bars; the keys of a picked-up bar do the same. */
const steps = [
  { minutes: 1, keys: 'space arrowright', back: 'space arrowleft' },
  { minutes: 5, keys: 'space shift+arrowright', back: 'space shift+arrowleft' },
  { minutes: 15, keys: 'space pageup', back: 'space pagedown' },
] as const;

/** Commands for the selected bars. */
export function useSelectionCommands({ handle, root, clipboard, onMenu, onDelete }: SelectionCommandsInput): void {
  const { store } = useWorkbench();
  const { run, remove, duplicate } = useEditCommands();
  const { openForm } = useWorkbenchPlaces();
  const selection = (): ReturnType<typeof store.getState>['selection'] => store.getState().selection;
  const selected = (): readonly Administration[] =>
    store.getState().history.present.document.administrations.filter(({ id }) => selection().includes(id));
  const hasAny = (): boolean => selection().length > 0;
  const only = (): Administration | undefined => (selection().length === 1 ? selected()[0] : undefined);
  const onlyInfusion = () => {
    const one = only();
    return one !== undefined && isInfusion(one) ? one : undefined;
  };
  const group = 'Selected bars';
  const ofBars = { group, lacks: 'Select a bar first', isEnabled: hasAny };
  const ofOne = { group, lacks: 'Select one bar first', isEnabled: () => only() !== undefined };
  const ofInfusion = { group, lacks: 'Select one infusion first', isEnabled: () => onlyInfusion() !== undefined };
  const moveBy = (byMinutes: number): void => void run({ type: 'move-administrations', ids: selection(), byMinutes });
  const menu = (page?: BarMenuPage) => (): void => {
    const id = selection()[0];
    if (id !== undefined) onMenu({ id, point: menuPoint(root.current, id), ...(page === undefined ? {} : { page }) });
  };
  const setUnknown = (edge: BarEdge) => (): void => {
    const one = only();
    if (one === undefined) return;
    run(
      edge === 'start'
        ? { type: 'set-start-time', administrationId: one.id, start: undefined }
        : { type: 'set-stop-time', administrationId: one.id, stop: undefined },
    );
  };
  const focusEdge = (edge: BarEdge) => (): void => {
    const one = only();
    if (one !== undefined) handle.current?.focusEdge(one.id, edge);
  };
  const edit = (): void => {
    const one = only();
    if (one !== undefined) openForm({ kind: 'edit', id: one.id });
  };
  const typeTime = (field: BarEdge) => (): void => {
    const one = only();
    if (one !== undefined) openForm({ kind: 'edit', id: one.id, field });
  };
  const deleteSelected = (): void => {
    const [id] = selection();
    // Where the keyboard is among the bars, it stays there.
    if (id !== undefined && root.current?.contains(document.activeElement) === true) onDelete(id);
    else remove(selection());
  };
  const removePauses = (): void => {
    const one = only();
    if (one !== undefined) run({ type: 'set-pauses', administrationId: one.id, pauses: [] });
  };
  const designate = (): void => {
    const one = only();
    if (one?.accessSiteId === undefined) return;
    const { designations } = store.getState().history.present.document;
    const isInitial = designations?.initial[one.accessSiteId] === one.id;
    run({ type: 'designate-initial', accessSiteId: one.accessSiteId, administrationId: isInitial ? undefined : one.id });
  };
  const moves = steps.flatMap(({ minutes, keys, back }): readonly AppCommand[] => [
    { id: `bars.later-${String(minutes)}`, title: `Move ${String(minutes)} min later`, ...ofBars, localKeys: keys, run: () => moveBy(minutes) },
    { id: `bars.earlier-${String(minutes)}`, title: `Move ${String(minutes)} min earlier`, ...ofBars, localKeys: back, run: () => moveBy(-minutes) },
  ]);
  useRegisterCommands([
    { id: 'bars.menu', title: 'Actions for the selected bars', ...ofBars, shortcut: 'shift+a', gesture: 'Right-click', run: menu() },
    { id: 'bars.edit', title: 'Edit the selected bar', ...ofOne, localKeys: 'enter', gesture: 'Double-click', run: edit },
    { id: 'bars.zoom', title: 'Zoom the timeline to the selection', ...ofBars, shortcut: 'shift+z', localKeys: 'z', run: () => handle.current?.fitSelection() },
    { id: 'bars.all', title: 'Select all bars', group, localKeys: 'mod+a', run: () => store.getState().select(store.getState().history.present.document.administrations.map(({ id }) => id)) },
    { id: 'bars.duplicate', title: 'Duplicate', ...ofBars, shortcut: 'mod+d', gesture: 'Ctrl + drag', run: () => duplicate(selection()) },
    { id: 'bars.copy', title: 'Copy', ...ofBars, localKeys: 'mod+c', run: clipboard.copy },
    { id: 'bars.cut', title: 'Cut', ...ofBars, localKeys: 'mod+x', run: clipboard.cut },
    ...moves,
    { id: 'bars.start', title: 'Go to the start edge', ...ofInfusion, localKeys: '[', run: focusEdge('start') },
    { id: 'bars.stop', title: 'Go to the stop edge', ...ofInfusion, localKeys: ']', run: focusEdge('stop') },
    { id: 'bars.type-start', title: 'Type the start time', ...ofOne, run: typeTime('start') },
    { id: 'bars.type-stop', title: 'Type the stop time', ...ofOne, run: typeTime('stop') },
    { id: 'bars.start-unknown', title: 'Start is not charted', ...ofOne, lacks: 'Select one bar with a start', localKeys: '[ delete', isEnabled: () => only()?.start !== undefined, run: setUnknown('start') },
    { id: 'bars.stop-unknown', title: 'Stop is not charted', ...ofOne, lacks: 'Select one bar with a stop', localKeys: '] delete', isEnabled: () => only()?.stop !== undefined, run: setUnknown('stop') },
    { id: 'bars.split', title: 'Split the infusion', ...ofInfusion, lacks: 'Select one infusion with a start', shortcut: 'shift+s', isEnabled: () => onlyInfusion()?.start !== undefined, run: menu('split') },
    { id: 'bars.pause', title: 'Add a pause', ...ofInfusion, shortcut: 'shift+p', gesture: 'Shift + drag in the bar', run: menu('pause') },
    { id: 'bars.no-pauses', title: 'Remove the pauses', group, isEnabled: () => (onlyInfusion()?.pauses ?? []).length > 0, run: removePauses },
    { id: 'bars.initial', title: 'Designate as initial, or no longer', group, isEnabled: () => only()?.accessSiteId !== undefined, run: designate },
    { id: 'bars.category', title: 'Set the category', ...ofOne, run: menu('category') },
    { id: 'bars.site', title: 'Move to another line', ...ofBars, localKeys: 'space arrowdown', run: menu('site') },
    { id: 'bars.delete', title: 'Delete the selected bars', ...ofBars, localKeys: 'delete', run: deleteSelected },
  ]);
}
