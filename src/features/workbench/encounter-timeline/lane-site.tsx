import type { ReactElement } from 'react';
import type { AccessSite } from '../../../domain/access-site.ts';
import { siteKindNames } from '../../../domain/site-name.ts';
import { CodeChip } from '../../../ui/code-chip.tsx';
import { separateSiteNames } from '../charted-names.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import styles from './lane-header.module.css';

/** Under the name of a line: the initial service it earned and its kind, or why it is a site of its own, or that nobody said why. */
export function LaneSite({ site }: { readonly site: AccessSite }): ReactElement {
  const { codeSet } = useWorkbench();
  const coding = useCoveredCoding();
  const { openSite } = useWorkbenchPlaces();
  const reading = coding?.accessSites.find((one) => one.accessSiteIds.includes(site.id));
  const initial = reading?.initial;
  const isJoined = reading !== undefined && reading.accessSiteIds.length > 1 && reading.accessSiteIds[0] !== site.id;
  if (isJoined && site.separateSite === undefined) {
    return (
      <button type="button" className={styles.noReason} onClick={() => openSite({ kind: 'edit', id: site.id })}>
        no reason<span className={styles.wide}> recorded</span>
      </button>
    );
  }
  const detail = site.separateSite === undefined ? siteKindNames[site.kind] : separateSiteNames[site.separateSite.reason];
  return (
    <>
      {initial !== undefined && !isJoined && <CodeChip code={initial.code} label={`initial: ${codeSet.labelOf.get(initial.code) ?? ''}`} />}
      <span className={styles.detail} title={detail}>
        {detail}
      </span>
    </>
  );
}
