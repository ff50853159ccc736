import { useRef, useState } from 'react';
import type { DragEvent, ReactElement, ReactNode } from 'react';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What happens to files that are let go here. Example: "Drop to import encounters". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes files dropped anywhere on its children. A pointer path only: offer a file button beside it. */
export function FileDrop({ label, onFiles, children, className }: FileDropProps): ReactElement {
  const [isOver, setOver] = useState(false);
  // Entering a child leaves the parent, so the depth is counted.
  const depth = useRef(0);
  const enter = (by: 1 | -1): void => {
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    <div
      className={`${styles.area ?? ''} ${className ?? ''}`}
      onDragEnter={(event) => {
        if (hasFiles(event)) enter(1);
      }}
      onDragLeave={(event) => {
        if (hasFiles(event)) enter(-1);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && <div className={styles.veil}>{label}</div>}
    </div>
  );
}
