import type { RefObject } from 'react';
import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
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
}

/** Minutes by which the palette moves bars; the keys of a picked-up bar do the same. */
const steps = [
  { minutes: 1, keys: 'space arrowright', back: 'space arrowleft' },
  { minutes: 5, keys: 'space shift+arrowright', back: 'space shift+arrowleft' },
  { minutes: 15, keys: 'space pageup', back: 'space pagedown' },
] as const;

/** Commands for the selected bars. */
export function useSelectionCommands({ handle, root, clipboard, onMenu }: SelectionCommandsInput): void {
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
    { id: `bars.later-${String(minutes)}`, title: `Move ${String(minutes)} min later`, group, localKeys: keys, isEnabled: hasAny, run: () => moveBy(minutes) },
    { id: `bars.earlier-${String(minutes)}`, title: `Move ${String(minutes)} min earlier`, group, localKeys: back, isEnabled: hasAny, run: () => moveBy(-minutes) },
  ]);
  useRegisterCommands([
    { id: 'bars.menu', title: 'Actions for the selected bars', group, shortcut: 'shift+a', gesture: 'Right-click', isEnabled: hasAny, run: menu() },
    { id: 'bars.edit', title: 'Edit the selected bar', group, localKeys: 'enter', gesture: 'Double-click', isEnabled: () => only() !== undefined, run: edit },
    { id: 'bars.zoom', title: 'Zoom the timeline to the selection', group, shortcut: 'shift+z', localKeys: 'z', isEnabled: hasAny, run: () => handle.current?.fitSelection() },
    { id: 'bars.all', title: 'Select all bars', group, localKeys: 'mod+a', run: () => store.getState().select(store.getState().history.present.document.administrations.map(({ id }) => id)) },
    { id: 'bars.duplicate', title: 'Duplicate', group, shortcut: 'mod+d', gesture: 'Ctrl + drag', isEnabled: hasAny, run: () => duplicate(selection()) },
    { id: 'bars.copy', title: 'Copy', group, localKeys: 'mod+c', isEnabled: hasAny, run: clipboard.copy },
    { id: 'bars.cut', title: 'Cut', group, localKeys: 'mod+x', isEnabled: hasAny, run: clipboard.cut },
    ...moves,
    { id: 'bars.start', title: 'Go to the start edge', group, localKeys: '[', isEnabled: () => onlyInfusion() !== undefined, run: focusEdge('start') },
    { id: 'bars.stop', title: 'Go to the stop edge', group, localKeys: ']', isEnabled: () => onlyInfusion() !== undefined, run: focusEdge('stop') },
    { id: 'bars.type-start', title: 'Type the start time', group, isEnabled: () => only() !== undefined, run: typeTime('start') },
    { id: 'bars.type-stop', title: 'Type the stop time', group, isEnabled: () => only() !== undefined, run: typeTime('stop') },
    { id: 'bars.start-unknown', title: 'Start is not charted', group, localKeys: '[ delete', isEnabled: () => only()?.start !== undefined, run: setUnknown('start') },
    { id: 'bars.stop-unknown', title: 'Stop is not charted', group, localKeys: '] delete', isEnabled: () => only()?.stop !== undefined, run: setUnknown('stop') },
    { id: 'bars.split', title: 'Split the infusion', group, shortcut: 'shift+s', isEnabled: () => onlyInfusion()?.start !== undefined, run: menu('split') },
    { id: 'bars.pause', title: 'Add a pause', group, shortcut: 'shift+p', gesture: 'Shift + drag in the bar', isEnabled: () => onlyInfusion() !== undefined, run: menu('pause') },
    { id: 'bars.no-pauses', title: 'Remove the pauses', group, isEnabled: () => (onlyInfusion()?.pauses ?? []).length > 0, run: removePauses },
    { id: 'bars.initial', title: 'Designate as initial, or no longer', group, isEnabled: () => only()?.accessSiteId !== undefined, run: designate },
    { id: 'bars.category', title: 'Set the category', group, isEnabled: () => only() !== undefined, run: menu('category') },
    { id: 'bars.site', title: 'Move to another line', group, localKeys: 'space arrowdown', isEnabled: hasAny, run: menu('site') },
    { id: 'bars.delete', title: 'Delete the selected bars', group, localKeys: 'delete', isEnabled: hasAny, run: () => remove(selection()) },
  ]);
}
