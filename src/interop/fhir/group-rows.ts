import { minuteFromLocal } from '../../domain/clock-time.ts';
import type { FhirRow } from './read-administration.ts';

/** The rows of one visit. */
export interface Visit {
  readonly subject: string;
  readonly context?: string;
  readonly rows: readonly FhirRow[];
}

/** Rows on different days belong to one visit only when no longer gap lies between them: a night, not a day. */
const longestGapMinutes = 720;

const era = '1970-01-01';

const begins = (row: FhirRow): number =>
  minuteFromLocal(era, row.administration.start ?? `${row.date ?? era}T00:00`);

const ends = (row: FhirRow): number =>
  Math.max(
    begins(row),
    row.administration.stop === undefined ? begins(row) : minuteFromLocal(era, row.administration.stop),
  );

/** Runs of rows in order of time; a new run begins on another day after a long gap. */
function contiguousDays(rows: readonly FhirRow[]): readonly (readonly FhirRow[])[] {
  const runs: FhirRow[][] = [];
  let reached = 0;
  let days = new Set<string | undefined>();
  for (const row of rows.toSorted((a, b) => begins(a) - begins(b))) {
    const last = runs.at(-1);
    if (last !== undefined && (days.has(row.date) || begins(row) - reached <= longestGapMinutes)) {
      last.push(row);
      days.add(row.date);
      reached = Math.max(reached, ends(row));
    } else {
      runs.push([row]);
      days = new Set([row.date]);
      reached = ends(row);
    }
  }
  return runs;
}

/**
 * Brings rows together by patient and encounter, or by patient and run of days where no encounter is named.
 * Rows without any date that belong to no encounter come back as `homeless`.
 */
export function groupRows(rows: readonly FhirRow[]): {
  readonly visits: readonly Visit[];
  readonly homeless: readonly FhirRow[];
} {
  const groups = new Map<string, FhirRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.subject, row.context ?? '']);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const visits: Visit[] = [];
  const homeless: FhirRow[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const dated = group.filter((row) => row.date !== undefined);
    if (first.context !== undefined && dated.length > 0) {
      visits.push({ subject: first.subject, context: first.context, rows: group });
      continue;
    }
    homeless.push(...group.filter((row) => row.date === undefined));
    for (const run of contiguousDays(dated)) visits.push({ subject: first.subject, rows: run });
  }
  return { visits, homeless };
}
