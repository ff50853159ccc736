import { Suspense, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Finding, Severity } from '../../../domain/finding.ts';
import { deferred } from '../../../ui/deferred.ts';
import { CheckCircleIcon } from '../../../ui/icons.tsx';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { useCoveredCoding } from '../covered-coding.ts';
import { useEditor, useShownEncounter } from '../workbench-context.ts';
import { useOutcomesState } from '../outcomes/use-outcomes.ts';
import { overrideFindings } from '../overrides/override-findings.ts';
import { reportedOf } from '../overrides/reported-of.ts';
import { FindingItem } from './finding-item.tsx';
import { groupFindings } from './group-findings.ts';
import { unknownsOfFindings } from './unknowns-of-findings.ts';
import type { ShownUnknown } from './unknowns-of-findings.ts';
import { useErrorAnnouncement } from './use-error-announcement.ts';
import styles from './findings-panel.module.css';

const JointOutcomesView = deferred(
  async () => (await import('../outcomes/joint-outcomes-view.tsx')).JointOutcomesView,
);

const none: readonly Finding[] = [];
const noUnknowns: readonly ShownUnknown[] = [];
const groupNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
};

/** What is missing or in conflict, worst first; each finding leads to its place and offers what may rightly be done. */
export function FindingsPanel(): ReactElement {
  const coding = useCoveredCoding();
  const encounter = useShownEncounter();
  const findings = useMemo(
    () =>
      coding === undefined ? none : [...coding.findings, ...overrideFindings(reportedOf(encounter, coding))],
    [encounter, coding],
  );
  const isEmpty = encounter.administrations.length === 0;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const saved = useEditor(({ history }) => history.present.document);
  const state = useOutcomesState();
  const unknowns = useMemo(() => unknownsOfFindings(groups, saved, state), [groups, saved, state]);
  const isCurrent = state.encounter === saved && (state.isDone || state.outcomes?.joint !== undefined);
  const joint = isCurrent ? state.outcomes?.joint : (state.outcomes?.joint ?? state.earlier?.joint);
  useErrorAnnouncement();
  return (
    <section className={styles.panel} aria-labelledby="findings-title">
      <header className={styles.header}>
        <h2 id="findings-title" className={styles.title}>
          Findings
        </h2>
        <span className={styles.counts}>
          {groups.map((group) => (
            <SeverityMark key={group.severity} severity={group.severity} count={group.findings.length} />
          ))}
        </span>
      </header>
      {coding !== undefined && groups.length === 0 && (
        <p className={styles.empty}>
          <CheckCircleIcon className={styles.ok} />
          <span>
            <strong>No findings.</strong>{' '}
            {isEmpty
              ? 'Missing times, conflicts over the initial service and edits between codes will stand here.'
              : 'Nothing is missing and nothing conflicts, as far as the rules can see.'}
          </span>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.severity} aria-label={groupNames[group.severity]}>
          <ul className={styles.list}>
            {group.findings.map(({ key, finding }) => (
              <FindingItem
                key={key}
                finding={finding}
                unknowns={unknowns.get(key) ?? noUnknowns}
                isAlone={unknowns.size === 1}
              />
            ))}
          </ul>
        </section>
      ))}
      <Suspense>
        {coding !== undefined && joint !== undefined && (
          <JointOutcomesView joint={joint} isStale={!isCurrent} />
        )}
      </Suspense>
    </section>
  );
}
