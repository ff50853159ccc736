import AddIcon from '@mui/icons-material/AddOutlined';
import BoxIcon from '@mui/icons-material/HighlightAltOutlined';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import SelectionIcon from '@mui/icons-material/CenterFocusStrongOutlined';
import ZoomInIcon from '@mui/icons-material/ZoomInOutlined';
import ZoomOutIcon from '@mui/icons-material/ZoomOutOutlined';
import Button from '@mui/material/Button';
import { memo } from 'react';
import type { RefObject } from 'react';
import type { DragMode } from '../../../timeline/interaction/timeline-host.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
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
        <BoxIcon />
      </IconAction>
      <IconAction label="Actions for the selected bars" onClick={openMenu} isDisabled={!hasSelection}>
        <MoreIcon />
      </IconAction>
      <span className={styles.divider} />
      <IconAction label="Zoom out" onClick={() => handle.current?.zoomOut()}>
        <ZoomOutIcon />
      </IconAction>
      <IconAction label="Zoom in" onClick={() => handle.current?.zoomIn()}>
        <ZoomInIcon />
      </IconAction>
      <IconAction label="Zoom to selection" onClick={() => handle.current?.fitSelection()} isDisabled={!hasSelection}>
        <SelectionIcon />
      </IconAction>
      <IconAction label="Fit everything" onClick={() => handle.current?.fit()}>
        <FitIcon />
      </IconAction>
    </header>
  );
});
