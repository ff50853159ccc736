import AddIcon from '@mui/icons-material/AddOutlined';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import SelectionIcon from '@mui/icons-material/CenterFocusStrongOutlined';
import ZoomInIcon from '@mui/icons-material/ZoomInOutlined';
import ZoomOutIcon from '@mui/icons-material/ZoomOutOutlined';
import Button from '@mui/material/Button';
import { memo } from 'react';
import type { RefObject } from 'react';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { IconAction } from '../icon-action.tsx';
import styles from './encounter-timeline.module.css';

export interface TimelineToolbarProps {
  readonly handle: RefObject<TimelineHandle | null>;
  readonly hasSelection: boolean;
  readonly onAddSite: () => void;
  readonly onZoomToSelection: () => void;
}

/** What stands above the chart; not drawn again while something is dragged. */
export const TimelineToolbar = memo(function TimelineToolbar({ handle, hasSelection, onAddSite, onZoomToSelection }: TimelineToolbarProps) {
  return (
    <header className={styles.toolbar}>
      <h2 className={styles.title}>Timeline</h2>
      <Button startIcon={<AddIcon />} onClick={onAddSite}>
        Access site
      </Button>
      <span className={styles.space} />
      <IconAction label="Zoom out" onClick={() => handle.current?.zoomOut()}>
        <ZoomOutIcon />
      </IconAction>
      <IconAction label="Zoom in" onClick={() => handle.current?.zoomIn()}>
        <ZoomInIcon />
      </IconAction>
      <IconAction label="Zoom to selection" onClick={onZoomToSelection} isDisabled={!hasSelection}>
        <SelectionIcon />
      </IconAction>
      <IconAction label="Fit everything" onClick={() => handle.current?.fit()}>
        <FitIcon />
      </IconAction>
    </header>
  );
});
