import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { TimelineLane } from '../../../timeline/lane.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { separateSiteNames, siteKindNames } from '../charted-names.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { siteName } from '../site-name.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { siteOfLane } from './timeline-lane-id.ts';
import styles from './lane-header.module.css';

const LaneMenu = lazy(async () => ({ default: (await import('./lane-menu.tsx')).LaneMenu }));

/** The name of a lane; for a line its kind, the initial service it earned, and why it is a site of its own. */
export function LaneHeader({ lane }: { readonly lane: TimelineLane }): ReactElement {
  const { codeSet } = useWorkbench();
  const id = siteOfLane(lane.id);
  const site = useEditor((state) => (id === undefined ? undefined : state.history.present.document.accessSites.find((one) => one.id === id)));
  const coding = useCoveredCoding();
  const { openSite } = useWorkbenchPlaces();
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (site === undefined) {
    return (
      <div className={styles.header}>
        <span className={lane.id === 'unplaced' ? styles.unplaced : styles.name}>{lane.label}</span>
        <span className={styles.kind}>{lane.sublabel}</span>
      </div>
    );
  }
  const reading = coding?.accessSites.find((one) => one.accessSiteIds.includes(site.id));
  const initial = reading?.initial;
  const isJoined = reading !== undefined && reading.accessSiteIds.length > 1 && reading.accessSiteIds[0] !== site.id;
  const name = siteName(site);
  return (
    <div className={styles.header}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <button type="button" className={styles.menu} aria-label={`Menu of ${name}`} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        <MoreIcon aria-hidden />
      </button>
      <span className={styles.kind}>
        {isJoined && site.separateSite === undefined ? (
          <button type="button" className={styles.noReason} onClick={() => openSite({ kind: 'edit', id: site.id })}>
            no reason recorded
          </button>
        ) : (
          <>
            {initial !== undefined && !isJoined && <CodeChip code={initial.code} label={`initial: ${codeSet.labelOf.get(initial.code) ?? ''}`} />}
            <span className={styles.detail} title={site.separateSite === undefined ? siteKindNames[site.kind] : separateSiteNames[site.separateSite.reason]}>
              {site.separateSite === undefined ? siteKindNames[site.kind] : separateSiteNames[site.separateSite.reason]}
            </span>
          </>
        )}
      </span>
      <Suspense>{anchor !== undefined && <LaneMenu site={site} anchor={anchor} onClose={() => setAnchor(undefined)} />}</Suspense>
    </div>
  );
}
