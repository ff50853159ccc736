import type { RefObject } from 'react';
import type { AdministrationId } from '../../../domain/ids.ts';
import type { EditIntent } from '../../../timeline/intent.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { useClipboard } from '../clipboard/use-clipboard.ts';
// So that a menu or a dialog asked for by keys is there before the next key.
import './bar-menu.tsx';
import type { BarMenuTarget } from './bar-menu-target.ts';
import { useDragAnnouncer } from './use-drag-announcer.ts';
import { useFocusOnNew } from './use-focus-on-new.ts';
import { useLaneCommands } from './use-lane-commands.ts';
import { useSelectionCommands } from './use-selection-commands.ts';

export interface TimelineCommandsProps {
  readonly handle: RefObject<TimelineHandle | null>;
  readonly root: RefObject<HTMLElement | null>;
  /** What the gesture in progress asks for; undefined when there is none. */
  readonly lastIntent: RefObject<EditIntent | undefined>;
  readonly onMenu: (target: BarMenuTarget) => void;
  readonly onDelete: (id: AdministrationId) => void;
  readonly onDragMode: () => void;
  readonly onAddSite: () => void;
  readonly onFoldAll: () => void;
  readonly onFold: (laneId: string, isFolded: boolean) => void;
}

/** Everything the timeline can do, for the palette and the keys; the clipboard; the spoken side of a gesture. Draws nothing. */
export function TimelineCommands({ handle, root, lastIntent, onMenu, onDelete, onDragMode, onAddSite, onFoldAll, onFold }: TimelineCommandsProps): undefined {
  const clipboard = useClipboard();
  useDragAnnouncer(lastIntent);
  useFocusOnNew(handle, root);
  const group = 'Timeline';
  useRegisterCommands([
    { id: 'timeline.focus', title: 'Go to the timeline', group, shortcut: 'shift+t', run: () => handle.current?.focus() },
    { id: 'timeline.zoom-in', title: 'Zoom the timeline in', group, localKeys: 'plus', gesture: 'Ctrl + wheel', run: () => handle.current?.zoomIn() },
    { id: 'timeline.zoom-out', title: 'Zoom the timeline out', group, localKeys: 'minus', gesture: 'or pinch', run: () => handle.current?.zoomOut() },
    { id: 'timeline.fit', title: 'Fit the whole encounter in the timeline', group, shortcut: 'shift+f', localKeys: '0', run: () => handle.current?.fit() },
    { id: 'timeline.later', title: 'Look at later time', group, localKeys: 'pagedown', gesture: 'Shift + wheel', run: () => handle.current?.pan(0.8) },
    { id: 'timeline.earlier', title: 'Look at earlier time', group, localKeys: 'pageup', gesture: 'or drag the axis', run: () => handle.current?.pan(-0.8) },
    { id: 'timeline.select-box', title: 'Select by drawing a box', group, gesture: 'Shift + drag', run: onDragMode },
    { id: 'timeline.paste', title: 'Paste administrations', group, localKeys: 'mod+v', run: clipboard.paste },
    { id: 'timeline.add-site', title: 'Add an access site', group, run: onAddSite },
    { id: 'timeline.fold-all', title: 'Fold or unfold all lanes', group, run: onFoldAll },
  ]);
  useLaneCommands(onFold);
  useSelectionCommands({ handle, root, clipboard, onMenu, onDelete });
  return undefined;
}
