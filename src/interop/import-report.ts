import type { Encounter } from '../domain/encounter.ts';
import type { Setting } from '../domain/setting.ts';

/** Where in a file something stands; `line` counts from 1 and is there for files of one record a line. */
export interface ImportSource {
  readonly file: string;
  readonly line?: number;
}

/** An encounter draft with what a coder should know about how it was read. */
export interface ImportedEncounter {
  readonly encounter: Encounter;
  readonly source: ImportSource;
  readonly notes: readonly string[];
}

/** What could not be read, and where. `path` is that of the field: `administrations[2].stop`. */
export interface ImportProblem extends ImportSource {
  readonly path?: string;
  readonly message: string;
}

/**
 * What became of the administrations of a file. Nothing is lost:
 * `given = placed + unplaced + notCoded + unreadable`.
 */
export interface ImportCounts {
  readonly given: number;
  /** On an access site, or of a route that needs none. */
  readonly placed: number;
  /** Intravenous, without a site: waits until a person places it. */
  readonly unplaced: number;
  /** Kept and shown, never coded: not given, entered in error, another route. */
  readonly notCoded: number;
  readonly unreadable: number;
}

export interface ImportReport {
  readonly encounters: readonly ImportedEncounter[];
  readonly problems: readonly ImportProblem[];
  readonly counts: ImportCounts;
  /** What holds for the file as a whole, e.g. which records were passed over. */
  readonly notes: readonly string[];
}

/** What a person may say before an import. */
export interface ImportOptions {
  /** IANA zone of the facility, to turn UTC times into its wall clock. */
  readonly timeZone?: string;
  /** Setting of drafts whose file does not say it; facility when absent. */
  readonly setting?: Setting;
}

export const noCounts: ImportCounts = { given: 0, placed: 0, unplaced: 0, notCoded: 0, unreadable: 0 };

export const addCounts = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  given: a.given + b.given,
  placed: a.placed + b.placed,
  unplaced: a.unplaced + b.unplaced,
  notCoded: a.notCoded + b.notCoded,
  unreadable: a.unreadable + b.unreadable,
});

/** A report that holds one problem and `rows` administrations that were not read. */
export const failedReport = (problem: ImportProblem, rows = 0): ImportReport => ({
  encounters: [],
  problems: [problem],
  counts: { ...noCounts, given: rows, unreadable: rows },
  notes: [],
});

/** One report of several, in order. */
export function joinReports(reports: readonly ImportReport[]): ImportReport {
  return {
    encounters: reports.flatMap((report) => report.encounters),
    problems: reports.flatMap((report) => report.problems),
    counts: reports.reduce((sum, report) => addCounts(sum, report.counts), noCounts),
    notes: reports.flatMap((report) => report.notes),
  };
}
