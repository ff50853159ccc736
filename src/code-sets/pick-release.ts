import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/clock-time.ts';
import type { ReleaseEntry, ReleaseIndex } from './code-set-schema.ts';

/** A date of service that no release covers. */
export interface NoRelease {
  readonly dateOfService: IsoDate;
  /** Names the dates that are covered. */
  readonly message: string;
}

/** The release of a date of service. A date outside all releases is refused: the nearest one would be a guess. */
export function pickRelease(index: ReleaseIndex, dateOfService: IsoDate): Result<ReleaseEntry, NoRelease> {
  const release = index.releases.find(({ from, to }) => from <= dateOfService && dateOfService <= to);
  if (release !== undefined) return ok(release);
  const covered = index.releases.map(({ from, to }) => `${from} to ${to}`).join(', ');
  return err({
    dateOfService,
    message: `No code set covers ${dateOfService}. Dates of service covered: ${covered}.`,
  });
}
