import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { reportedClaim } from '../../../domain/reported-claim.ts';
import type { ReportedClaim } from '../../../domain/reported-claim.ts';

const claims = new WeakMap<CodedEncounter, ReportedClaim>();

/** The claim with what a coder overrode; every coding belongs to one encounter, so that it is the whole key. */
export function reportedOf(encounter: Encounter, coding: CodedEncounter): ReportedClaim {
  const known = claims.get(coding);
  if (known !== undefined) return known;
  const claim = reportedClaim(coding, encounter.overrides);
  claims.set(coding, claim);
  return claim;
}

/** How many lines for services are reported: computed ones that are not taken off, and those that were added. */
export function serviceCount(encounter: Encounter, coding: CodedEncounter): number {
  const { byLine, overrides } = reportedOf(encounter, coding);
  const kept = coding.lines.filter((line) => {
    const standing = byLine.get(line);
    return standing === undefined || standing.override.reported !== undefined;
  });
  return kept.length + overrides.filter(({ override }) => override.computed === undefined).length;
}
