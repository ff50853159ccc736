import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { ContentCopyIcon, DeleteIcon, FileDownloadIcon } from '../../ui/icons.tsx';
import styles from './selection-bar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  readonly onExport: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the marked encounters. Floats above the list, so that nothing moves when it appears. */
export function SelectionBar({
  count,
  onExport,
  onDuplicate,
  onDelete,
  onClear,
}: SelectionBarProps): ReactElement {
  return (
    <div role="toolbar" aria-label="Marked encounters" className={styles.bar}>
      <span className={styles.count} role="status">
        {count} marked
      </span>
      <Button startIcon={<FileDownloadIcon />} onClick={onExport}>
        Export
      </Button>
      <Button startIcon={<ContentCopyIcon />} onClick={onDuplicate}>
        Duplicate
      </Button>
      <Button startIcon={<DeleteIcon />} tone="error" onClick={onDelete}>
        Delete
      </Button>
      <Button onClick={onClear}>Clear</Button>
    </div>
  );
}
