import type { ReactElement } from 'react';
import { CategoryMark } from '../../../ui/category-mark.tsx';
import { formatClock } from '../../../ui/format-clock.ts';
import { ReportIcon } from '../../../ui/icons.tsx';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { roleName } from '../role-names.ts';
import type { ListColumn } from './cell-request.ts';
import type { ListRow } from './list-row-model.ts';
import styles from './administration-list.module.css';

const Missing = (): ReactElement => (
  <span className={styles.missing}>
    <ReportIcon />
    missing
  </span>
);

const time = (minute: number | undefined): string => (minute === undefined ? '' : formatClock(minute));

/** A word for which the column of a phone is too narrow. */
const hasLongWord = /[^\s-]{15}/;

/** What a cell shows while it is not edited. */
export function CellView({ row, column }: { readonly row: ListRow; readonly column: ListColumn }): ReactElement {
  const { administration } = row;
  switch (column) {
    case 'drug':
      return (
        <span className={row.isGiven ? styles.drug : `${styles.drug ?? ''} ${styles.notGiven ?? ''}`} title={row.drug}>
          <span className={styles.drugName} data-long={hasLongWord.test(row.drug)}>{row.drug}</span>
          {row.hcpcs !== '' && <span className={styles.hcpcs}> {row.hcpcs}</span>}
        </span>
      );
    case 'route':
      return <>{row.route}</>;
    case 'site':
      return row.isUnplaced ? <span className={styles.unplaced}>unplaced</span> : <>{row.site}</>;
    case 'start':
      return administration.start === undefined ? <Missing /> : <>{time(administration.start)}</>;
    case 'stop':
      return row.needsStop ? <Missing /> : <>{time(administration.stop)}</>;
    case 'minutes':
      return <>{row.minutes}</>;
    case 'dose':
      return <span title={row.dose}>{row.dose}</span>;
    case 'category':
      return <span title={row.isCategoryCharted ? 'As charted' : 'As the rules read it'}><CategoryMark category={row.category} isShort /></span>;
    case 'role':
      return row.isGiven ? (
        <span className={styles.badges}>
          {row.badges.map((badge) => (
            <span key={badge} className={styles.badge} title={roleName(badge)}>
              {badge}
            </span>
          ))}
        </span>
      ) : (
        <>{administration.status === 'not-given' ? 'not given' : 'in error'}</>
      );
    case 'finding':
      return row.findings === undefined ? (
        <></>
      ) : (
        <span title={row.findings.messages.join('\n')}>
          <SeverityMark severity={row.findings.severity} count={row.findings.messages.length} />
        </span>
      );
  }
}
