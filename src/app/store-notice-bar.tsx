import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import type { StoreNotices } from './store-notices.ts';
import styles from './store-notice-bar.module.css';

export interface StoreNoticeBarProps {
  readonly notices: StoreNotices;
  /**
   * What has befallen the store stands above every screen. Advice that can be put away comes below them, where it
   * pushes nothing from under the pointer when it comes a moment after the page.
   */
  readonly place: 'above' | 'below';
}

/** Tells what there is to know of the store. */
export function StoreNoticeBar({ notices, place }: StoreNoticeBarProps): ReactElement | undefined {
  const notice = useSyncExternalStore(notices.subscribe, notices.current);
  if (notice === undefined || (notice.canDismiss === true) !== (place === 'below')) return undefined;
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
