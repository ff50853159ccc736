import { memo } from 'react';
import type { RefObject } from 'react';
import type { DragMode } from '../../../timeline/interaction/timeline-host.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { Button } from '../../../ui/button.tsx';
import { AddIcon, CenterFocusIcon, FitScreenIcon, MoreHorizIcon, SelectAreaIcon, ZoomInIcon, ZoomOutIcon } from '../../../ui/icons.tsx';
import { IconAction } from '../icon-action.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { BarMenuTarget } from './bar-menu-target.ts';
import { menuPoint } from './menu-point.ts';
import { TimelineLegend } from './timeline-legend.tsx';
import styles from './encounter-timeline.module.css';

export interface TimelineToolbarProps {
  readonly handle: RefObject<TimelineHandle | null>;
  readonly root: RefObject<HTMLElement | null>;
  readonly hasSelection: boolean;
  readonly dragMode: DragMode;
  readonly onDragMode: () => void;
  readonly onAddSite: () => void;
  readonly onMenu: (target: BarMenuTarget) => void;
}

/** What stands above the chart; not drawn again while something is dragged. */
export const TimelineToolbar = memo(function TimelineToolbar({ handle, root, hasSelection, dragMode, onDragMode, onAddSite, onMenu }: TimelineToolbarProps) {
  const { store } = useWorkbench();
  const openMenu = (): void => {
    const id = store.getState().selection[0];
    if (id !== undefined) onMenu({ id, point: menuPoint(root.current, id) });
  };
  return (
    <header className={styles.toolbar}>
      <h2 className={styles.title}>Timeline</h2>
      <Button startIcon={<AddIcon />} onClick={onAddSite}>
        Access site
      </Button>
      <span className={styles.space} />
      <TimelineLegend />
      <IconAction label="Select several: tap bars, or draw a box around them" isPressed={dragMode === 'select'} onClick={onDragMode}>
        <SelectAreaIcon />
      </IconAction>
      <IconAction label="Actions for the selected bars" onClick={openMenu} isDisabled={!hasSelection}>
        <MoreHorizIcon />
      </IconAction>
      <span className={styles.divider} />
      <IconAction label="Zoom out" onClick={() => handle.current?.zoomOut()}>
        <ZoomOutIcon />
      </IconAction>
      <IconAction label="Zoom in" onClick={() => handle.current?.zoomIn()}>
        <ZoomInIcon />
      </IconAction>
      <IconAction label="Zoom to selection" onClick={() => handle.current?.fitSelection()} isDisabled={!hasSelection}>
        <CenterFocusIcon />
      </IconAction>
      <IconAction label="Fit everything" onClick={() => handle.current?.fit()}>
        <FitScreenIcon />
      </IconAction>
    </header>
  );
});
