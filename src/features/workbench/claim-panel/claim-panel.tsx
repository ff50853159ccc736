import { Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { lineOfOverride } from '../../../domain/claim-override.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { ReportedClaim, StandingOverride } from '../../../domain/reported-claim.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { deferred } from '../../../ui/deferred.ts';
import { siteLabelOf } from '../site-label-of.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { ClaimActions, OverrideAction } from './claim-actions.tsx';
import { ClaimRowView } from './claim-row-view.tsx';
import { groupByDate } from './diff-claim.ts';
import type { ClaimRow } from './diff-claim.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { RippleFold } from '../ripple/ripple-fold.tsx';
import { NotReportedList } from './not-reported-list.tsx';
import { useCopyClaim } from './use-copy-claim.ts';
import { useClaimRows } from './use-claim-rows.ts';
import styles from './claim-panel.module.css';

const OverrideRow = deferred(async () => (await import('../overrides/override-row.tsx')).OverrideRow);

/** Units as they are reported: of a line that is overridden those in its place. */
const sumUnits = (rows: readonly ClaimRow[], claim: ReportedClaim | undefined): number =>
  rows.reduce((sum, row) => {
    if (row.change?.kind === 'removed') return sum;
    const standing = claim?.byLine.get(row.line);
    return sum + (standing === undefined ? row.line.units : (standing.override.reported?.units ?? 0));
  }, 0);

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`;

const dateOfStanding = ({ override }: StandingOverride): IsoDate => lineOfOverride(override).dateOfService;

function LooseOverrides({
  standings,
  labelOf,
}: {
  readonly standings: readonly StandingOverride[];
  readonly labelOf: (code: string) => string;
}): ReactElement | undefined {
  if (standings.length === 0) return undefined;
  return (
    <Suspense>
      <ul className={styles.rows} aria-label="By override alone">
        {standings.map((standing) => (
          <OverrideRow
            key={standing.override.id}
            standing={standing}
            label={labelOf(lineOfOverride(standing.override).code)}
          />
        ))}
      </ul>
    </Suspense>
  );
}

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
  const claim = useMemo(
    () => (coding === undefined ? undefined : reportedOf(encounter, coding)),
    [encounter, coding],
  );
  // An override of a line that is computed stands at that line; the others have rows of their own.
  const loose = useMemo(() => claim?.overrides.filter(({ line }) => line === undefined) ?? [], [claim]);
  const days = useMemo(() => groupByDate(rows, loose.map(dateOfStanding)), [rows, loose]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setOpen((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const labelOf = (code: string): string =>
    codeSet.labelOf.get(code) ?? codeSet.drugs.byCode.get(code)?.name ?? '';
  const view = (row: ClaimRow): ReactElement => (
    <ClaimRowView
      key={row.key}
      row={row}
      label={labelOf(row.kind === 'service' ? row.line.code : row.line.hcpcs)}
      standing={row.change?.kind === 'removed' ? undefined : claim?.byLine.get(row.line)}
      siteLabel={row.kind === 'service' ? siteLabelOf(encounter, row.line.accessSiteId) : undefined}
      isOpen={open.has(row.key)}
      onToggle={toggle}
    />
  );
  const copy = useCopyClaim();
  const standing = rows.filter((row) => row.change?.kind !== 'removed');
  const isReported = (row: ClaimRow): boolean => {
    const of = claim?.byLine.get(row.line);
    return of === undefined || of.override.reported !== undefined;
  };
  const services = standing.filter((row) => row.kind === 'service' && isReported(row));
  const drugLines = standing.filter((row) => row.kind === 'drug' && isReported(row)).length;
  const added = loose.flatMap(({ override, isVoid }) =>
    isVoid || override.reported === undefined ? [] : [override.reported],
  );
  const addedOn = (date?: IsoDate): number =>
    added.reduce(
      (sum, line) => (date === undefined || line.dateOfService === date ? sum + line.units : sum),
      0,
    );
  return (
    <section className={styles.panel} aria-labelledby="claim-title">
      <header className={styles.header}>
        <h2 id="claim-title" className={styles.title}>
          Claim
        </h2>
        <span className={styles.total}>
          {count(services.length + added.length, 'line')} ·{' '}
          {count(sumUnits(services, claim) + addedOn(), 'unit')}
          {drugLines > 0 && ` · ${count(drugLines, 'drug line')}`}
        </span>
        <ClaimActions
          hasClaim={coding !== undefined}
          isEmpty={standing.length + loose.length === 0}
          onCopy={copy}
        />
      </header>
      {coding !== undefined && <RippleFold />}
      {days.length === 0 && <EmptyClaim encounter={encounter} isCovered={coding !== undefined} />}
      {days.map((day) => (
        <section key={day.date} className={styles.day} aria-label={`Date of service ${day.date}`}>
          <h3 className={styles.date}>
            {day.date}
            <span className={styles.dayTotal}>
              {count(sumUnits(day.services, claim) + addedOn(day.date), 'unit')}
            </span>
          </h3>
          <ul className={styles.rows}>{day.services.map(view)}</ul>
          <LooseOverrides
            standings={loose.filter((one) => dateOfStanding(one) === day.date)}
            labelOf={labelOf}
          />
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
          <OverrideAction className={styles.add} />
          <NotReportedList entries={coding.notReported} />
          <footer className={styles.foot}>
            Release {coding.release} · policy {coding.policyId}
          </footer>
        </>
      )}
    </section>
  );
}
