import { memo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { FindingsCell } from './findings-cell.tsx';
import { formatLastEdit } from './format-last-edit.ts';
import { settingNames, untitled } from './status-names.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './worklist-table.module.css';

export interface WorklistRowProps {
  readonly row: EncounterSummary;
  readonly domId: string;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isMarked: boolean;
  readonly now: number;
  readonly onMark: (id: string, isRange: boolean) => void;
}

/** One encounter. The list hears the clicks on it, and finds it by `data-id`. */
export const WorklistRow = memo(function WorklistRow(props: WorklistRowProps): ReactElement {
  const { row, index, isActive, isMarked } = props;
  const title = row.title === '' ? untitled : row.title;
  const editedAt = Date.parse(row.updatedAt);
  return (
    <div
      role="row"
      id={props.domId}
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      className={styles.row}
      data-active={isActive}
      data-id={row.id}
      style={{ transform: `translateY(${String(props.top)}px)` }}
    >
      <span role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          aria-label={`Mark ${title}`}
          tabIndex={-1}
          checked={isMarked}
          readOnly
          onClick={(event) => props.onMark(row.id, event.shiftKey)}
        />
      </span>
      <span role="gridcell" className={styles.title}>
        <Link
          to={`/encounters/${encodeURIComponent(row.id)}`}
          tabIndex={-1}
          className={row.title === '' ? styles.untitled : undefined}
        >
          {title}
        </Link>
      </span>
      <span role="gridcell" className={styles.date}>
        {row.dateOfService}
      </span>
      <span role="gridcell" className={styles.setting}>
        {settingNames[row.setting]}
      </span>
      <span role="gridcell" className={styles.status}>
        <StatusMark status={row.status} />
      </span>
      <span role="gridcell" className={styles.findingsCell}>
        <FindingsCell {...(row.findings === undefined ? {} : { findings: row.findings })} />
      </span>
      <span role="gridcell" className={styles.given}>
        {row.administrationCount}
        <span className={styles.givenWord}> given</span>
      </span>
      <span role="gridcell" className={styles.edited} title={new Date(editedAt).toLocaleString('en-US')}>
        {formatLastEdit(editedAt, props.now)}
      </span>
    </div>
  );
});
