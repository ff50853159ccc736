import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { entryKinds } from '../../storage/journal/journal-entry.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { verifyTrail } from '../../storage/verify-trail.ts';
import type { TrailVerdict } from '../../storage/verify-trail.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { writeTrailFile } from '../../interop/audit-trail/trail-chain.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useRegisterCommands } from '../../ui/use-register-commands.ts';
import styles from './audit-trail-page.module.css';
import { kindNames } from './kind-names.ts';
import { SecurityEvents } from './security-events.tsx';
import { trailCsv } from './trail-file.ts';
import { filterTrail, noTrailFilter } from './trail-filter.ts';
import type { TrailFilter } from './trail-filter.ts';
import { trailNames } from './trail-names.ts';
import { TrailTable } from './trail-table.tsx';

const kindOptions = (['all', ...entryKinds] as const).map((value) => ({
  value,
  name: value === 'all' ? 'Everything' : kindNames[value],
}));

const firstCount = 1000;

/** Who did what to which encounter, and when: to read, filter, take out, and verify. */
export function AuditTrailPage(): ReactElement {
  const { trail, control } = useStoreControl();
  const [search] = useSearchParams();
  const encounterId = search.get('encounter') ?? undefined;
  const [filter, setFilter] = useState<TrailFilter>(noTrailFilter);
  const [count, setCount] = useState(firstCount);
  const [verdict, setVerdict] = useState<TrailVerdict | 'verifying'>();
  const { data, error } = useQuery({
    queryKey: ['encounters', 'trail', encounterId, count],
    queryFn: async () => {
      if (encounterId !== undefined) {
        const entries = await trail.ofEncounter(encounterId);
        return { entries: entries.toReversed(), total: entries.length };
      }
      const total = await trail.length();
      const entries = await trail.read(Math.max(1, total - count + 1), count);
      return { entries: entries.toReversed(), total };
    },
    networkMode: 'always',
    gcTime: 0,
  });

  const names = useMemo(() => trailNames(data?.entries ?? []), [data]);
  const shown = filterTrail(data?.entries ?? [], filter, names);
  const fileName = (ending: string): string =>
    `dripline-audit-trail-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.${ending}`;
  const exportCsv = (): void => saveFile(fileName('csv'), trailCsv(shown, names), 'text/csv');
  const exportJson = (): void =>
    void writeTrailFile(shown, new Date().toISOString()).then((text) => saveFile(fileName('json'), text));
  const verify = (): void => {
    setVerdict('verifying');
    verifyTrail(control).then(setVerdict, (problem: unknown) =>
      setVerdict({ isIntact: false, reason: problem instanceof Error ? problem.message : String(problem) }),
    );
  };
  useRegisterCommands([
    { id: 'trail.verify', title: 'Verify the audit trail', group: 'Audit trail', run: verify },
    {
      id: 'trail.csv',
      title: 'Export the audit trail as a table (CSV)',
      group: 'Audit trail',
      run: exportCsv,
    },
    {
      id: 'trail.json',
      title: 'Export the audit trail for programs (JSON)',
      group: 'Audit trail',
      run: exportJson,
    },
  ]);

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.heading}>Audit trail</h1>
        <span className={styles.count} role="status">
          {data === undefined ? '' : `${String(shown.length)} of ${String(data.total)} entries`}
        </span>
        <div className={styles.filters} role="search" aria-label="Audit trail">
          <input
            className={styles.words}
            type="search"
            aria-label="Words in an entry"
            placeholder="Name, drug, field, value"
            autoComplete="off"
            value={filter.words}
            onChange={(event) => setFilter({ ...filter, words: event.target.value })}
          />
          <ChoiceField
            label="Kind"
            value={filter.kind}
            options={kindOptions}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <label className={styles.date}>
            From
            <input
              type="date"
              value={filter.from}
              onChange={(event) => setFilter({ ...filter, from: event.target.value })}
            />
          </label>
          <label className={styles.date}>
            to
            <input
              type="date"
              value={filter.to}
              onChange={(event) => setFilter({ ...filter, to: event.target.value })}
            />
          </label>
        </div>
        <Button variant="outlined" onClick={exportCsv} disabled={shown.length === 0}>
          CSV
        </Button>
        <Button variant="outlined" onClick={exportJson} disabled={shown.length === 0}>
          JSON
        </Button>
        <Button variant="contained" onClick={verify} disabled={verdict === 'verifying'}>
          {verdict === 'verifying' ? 'Verifying' : 'Verify'}
        </Button>
      </div>
      {encounterId !== undefined && (
        <p className={styles.note}>
          Only encounter <code>{encounterId}</code>. <Link to="/audit-trail">Show all</Link>
        </p>
      )}
      {verdict !== undefined && verdict !== 'verifying' && <Verdict verdict={verdict} />}
      {error !== null && <p role="alert">{error.message}</p>}
      {data?.entries.length === 0 && (
        <EmptyState title="Nothing has been written down yet">
          <p>Every save of an encounter appears here: who, when, and the values before and after.</p>
        </EmptyState>
      )}
      {data !== undefined && data.entries.length > 0 && shown.length === 0 && (
        <EmptyState
          title="No entry fits"
          actions={
            <Button variant="outlined" onClick={() => setFilter(noTrailFilter)}>
              Show all
            </Button>
          }
        >
          <p>No entry has all of these words and choices.</p>
        </EmptyState>
      )}
      {data !== undefined && shown.length > 0 && <TrailTable entries={shown} names={names} />}
      {data !== undefined && data.entries.length < data.total && (
        <Button className={styles.older ?? ''} onClick={() => setCount(count * 4)}>
          Show older entries
        </Button>
      )}
      {(data !== undefined || error !== null) && <SecurityEvents />}
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: TrailVerdict }): ReactElement {
  if (!verdict.isIntact) {
    return (
      <p role="alert" className={styles.broken}>
        The audit trail is not intact: {verdict.reason}
      </p>
    );
  }
  return (
    <p role="status" className={styles.intact}>
      Intact: {verdict.entries} entries follow on each other without a gap, each opens with the key, and done
      again from the first they make exactly the {verdict.encounters} stored encounters. Last hash:{' '}
      <code>{verdict.lastHash}</code>
      <span className={styles.limit}>
        Whoever holds this machine and the key could write another trail; a hash written down elsewhere shows
        that it is still the same one.
      </span>
    </p>
  );
}
