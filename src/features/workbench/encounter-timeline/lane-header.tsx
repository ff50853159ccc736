import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { TimelineLane } from '../../../timeline/lane.ts';
import { ChevronRightIcon, ExpandMoreIcon, MoreVertIcon } from '../../../ui/icons.tsx';
import { siteName } from '../../../domain/site-name.ts';
import { useEditor } from '../workbench-context.ts';
import { LaneNameField } from './lane-name-field.tsx';
import { LaneSite } from './lane-site.tsx';
import { siteOfLane } from './timeline-lane-id.ts';
import { deferred } from '../../../ui/deferred.ts';
import styles from './lane-header.module.css';

const LaneMenu = deferred(async () => (await import('./lane-menu.tsx')).LaneMenu);

export interface LaneHeaderProps {
  readonly lane: TimelineLane;
  readonly onFold: (laneId: string, isFolded: boolean) => void;
}

/** The name of a lane; for a line its kind, the initial service it earned, and why it is a site of its own. */
export function LaneHeader({ lane, onFold }: LaneHeaderProps): ReactElement {
  const id = siteOfLane(lane.id);
  const site = useEditor((state) => (id === undefined ? undefined : state.history.present.document.accessSites.find((one) => one.id === id)));
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isRenaming, setRenaming] = useState(false);
  const isFolded = lane.isFolded === true;
  const name = site === undefined ? lane.label : siteName(site);
  const toggle = (): void => onFold(lane.id, !isFolded);
  return (
    <div className={styles.header}>
      {lane.bars.length > 0 || isFolded ? (
        <button type="button" className={styles.fold} aria-label={`${isFolded ? 'Unfold' : 'Fold'} ${name}`} aria-expanded={!isFolded} onClick={toggle}>
          {isFolded ? <ChevronRightIcon /> : <ExpandMoreIcon />}
        </button>
      ) : (
        <span />
      )}
      {site !== undefined && isRenaming ? (
        <LaneNameField site={site} onDone={() => setRenaming(false)} />
      ) : (
        <span className={lane.id === 'unplaced' ? styles.unplaced : styles.name} title={name} onDoubleClick={() => setRenaming(site !== undefined)}>
          {name}
        </span>
      )}
      {site !== undefined && (
        <button type="button" className={styles.menu} aria-label={`Menu of ${name}`} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
          <MoreVertIcon />
        </button>
      )}
      {!isFolded && <span className={styles.kind}>{site === undefined ? <span className={styles.detail}>{lane.sublabel}</span> : <LaneSite site={site} />}</span>}
      <Suspense>
        {anchor !== undefined && site !== undefined && (
          <LaneMenu site={site} anchor={anchor} isFolded={isFolded} onRename={() => setRenaming(true)} onFold={toggle} onClose={() => setAnchor(undefined)} />
        )}
      </Suspense>
    </div>
  );
}
