import Button from '@mui/material/Button';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { use, useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Encounter } from '../../../domain/encounter.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { siteLabelOf } from '../site-label-of.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { ClaimRowView } from './claim-row-view.tsx';
import { claimText } from './claim-text.ts';
import { groupByDate } from './diff-claim.ts';
import type { ClaimRow } from './diff-claim.ts';
import { RippleFold } from '../ripple/ripple-fold.tsx';
import { NotReportedList } from './not-reported-list.tsx';
import { useClaimRows } from './use-claim-rows.ts';
import { AskWhyNot } from '../why-not/ask-why-not.ts';
import styles from './claim-panel.module.css';

const sumUnits = (rows: readonly ClaimRow[]): number =>
  rows.reduce((sum, row) => (row.change?.kind === 'removed' ? sum : sum + row.line.units), 0);

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`;

function EmptyClaim({
  encounter,
  isCovered,
}: {
  readonly encounter: Encounter;
  readonly isCovered: boolean;
}): ReactElement {
  if (!isCovered) {
    return (
      <p className={styles.empty}>
        No code-set release that is here covers {encounter.dateOfService}, so there is no claim. Another
        release would be a guess.
      </p>
    );
  }
  return (
    <p className={styles.empty}>
      {encounter.administrations.length === 0
        ? 'No lines yet. Write what was given in the entry line, or draw a bar on the timeline: the codes appear here as you go, each with its proof.'
        : 'Nothing that is charted so far earns a line. The reasons stand below, and what is missing stands under Findings.'}
    </p>
  );
}

/** The claim as the rules make it of what is shown, live during a gesture; each line opens to its proof. */
export function ClaimPanel(): ReactElement {
  const { codeSet } = useWorkbench();
  const encounter = useShownEncounter();
  const coding = useCoveredCoding();
  const rows = useClaimRows();
  const days = useMemo(() => groupByDate(rows), [rows]);
  const announce = useAnnounce();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const ask = use(AskWhyNot);
  const toggle = useCallback((key: string) => {
    setOpen((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const labelOf = (row: ClaimRow): string =>
    row.kind === 'service'
      ? (codeSet.labelOf.get(row.line.code) ?? '')
      : (codeSet.drugs.byCode.get(row.line.hcpcs)?.name ?? '');
  const view = (row: ClaimRow): ReactElement => (
    <ClaimRowView
      key={row.key}
      row={row}
      label={labelOf(row)}
      siteLabel={row.kind === 'service' ? siteLabelOf(encounter, row.line.accessSiteId) : undefined}
      isOpen={open.has(row.key)}
      onToggle={toggle}
    />
  );
  const copy = (): void => {
    const failed = (): void => announce('The claim could not be copied; the browser refused');
    try {
      navigator.clipboard
        .writeText(coding === undefined ? '' : claimText(coding))
        .then(() => announce('Claim copied as text'), failed);
    } catch {
      failed();
    }
  };
  const standing = rows.filter((row) => row.change?.kind !== 'removed');
  const services = standing.filter((row) => row.kind === 'service');
  const drugLines = standing.length - services.length;
  return (
    <section className={styles.panel} aria-labelledby="claim-title">
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 id="claim-title" className={styles.title}>
            Claim
          </h2>
          <span className={styles.total}>
            {count(services.length, 'line')} · {count(sumUnits(services), 'unit')}
            {drugLines > 0 && ` · ${count(drugLines, 'drug line')}`}
          </span>
        </div>
        <Button onClick={() => ask?.('')} disabled={coding === undefined}>
          Why not…
        </Button>
        <Button startIcon={<CopyIcon />} onClick={copy} disabled={standing.length === 0}>
          Copy
        </Button>
      </header>
      {coding !== undefined && <RippleFold />}
      {days.length === 0 && <EmptyClaim encounter={encounter} isCovered={coding !== undefined} />}
      {days.map((day) => (
        <section key={day.date} className={styles.day} aria-label={`Date of service ${day.date}`}>
          <h3 className={styles.date}>
            {day.date}
            <span className={styles.dayTotal}>{count(sumUnits(day.services), 'unit')}</span>
          </h3>
          <ul className={styles.rows}>{day.services.map(view)}</ul>
          {day.drugs.length > 0 && (
            <>
              <h4 className={styles.drugs}>Drugs</h4>
              <ul className={styles.rows}>{day.drugs.map(view)}</ul>
            </>
          )}
        </section>
      ))}
      {coding !== undefined && (
        <>
          <NotReportedList entries={coding.notReported} />
          <footer className={styles.foot}>
            Release {coding.release} · policy {coding.policyId}
          </footer>
        </>
      )}
    </section>
  );
}
