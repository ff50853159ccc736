import { memo } from 'react';
import { Button } from '../../../ui/button.tsx';
import { AddIcon, ContentPasteIcon } from '../../../ui/icons.tsx';
import styles from './administration-list.module.css';

export interface ListToolbarProps {
  readonly count: number;
  readonly onAdd: () => void;
  readonly onPasteRecord: () => void;
}

/** What stands above the table; not drawn again while something is dragged. */
export const ListToolbar = memo(function ListToolbar({ count, onAdd, onPasteRecord }: ListToolbarProps) {
  return (
    <header className={styles.toolbar}>
      <h2 className={styles.title}>Administrations</h2>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <span className={styles.space} />
      <Button startIcon={<ContentPasteIcon />} onClick={onPasteRecord}>
        Paste a MAR
      </Button>
      <Button startIcon={<AddIcon />} onClick={onAdd}>
        Administration
      </Button>
    </header>
  );
});
