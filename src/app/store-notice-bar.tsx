import Button from '@mui/material/Button';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { SeverityMark } from '../ui/severity-mark.tsx';
import type { StoreNotices } from './store-notices.ts';
import styles from './store-notice-bar.module.css';

/** Tells what has befallen the store, above every screen. */
export function StoreNoticeBar({ notices }: { readonly notices: StoreNotices }): ReactElement | undefined {
  const notice = useSyncExternalStore(notices.subscribe, notices.current);
  if (notice === undefined) return undefined;
  return (
    <div role="alert" className={styles.bar}>
      <SeverityMark severity="warning" />
      <span>{notice.message}</span>
      {notice.canReload && (
        <Button variant="outlined" onClick={() => location.reload()}>
          Reload
        </Button>
      )}
      {notice.canDismiss === true && (
        <Button variant="outlined" onClick={() => notices.show(undefined)}>
          Understood
        </Button>
      )}
    </div>
  );
}
