import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { lineOfOverride } from '../../../domain/claim-override.ts';
import { computedLineOf, lineText } from '../../../domain/reported-claim.ts';
import type { ReportedClaim, StandingOverride } from '../../../domain/reported-claim.ts';
import { siteLabelOf } from '../site-label-of.ts';
import type { OverrideTarget } from './ask-override.ts';

/** What the dialog may be about: a computed line, overridden or not, a line that was added, or one to be added. */
export interface OverrideSubject {
  readonly key: string;
  readonly name: string;
  readonly line?: ClaimLine | DrugLine;
  readonly standing?: StandingOverride;
}

/** The subject that adds a line. */
export const addedLine: OverrideSubject = { key: 'add', name: 'A line that is not computed' };

/** All there are, in the order of the claim, the one that adds a line last. */
export function overrideSubjects(
  encounter: Encounter,
  coding: CodedEncounter,
  claim: ReportedClaim,
): readonly OverrideSubject[] {
  const computed = [...coding.lines, ...coding.drugLines].map((line, index): OverrideSubject => {
    const plain = computedLineOf(line);
    const standing = claim.byLine.get(line);
    const site = siteLabelOf(encounter, plain.accessSiteId);
    const name = [lineText(plain), plain.dateOfService, site].filter(Boolean).join(' · ');
    return {
      key: `line-${String(index)}`,
      name: standing === undefined ? name : `${name} (overridden)`,
      line,
      ...(standing === undefined ? {} : { standing }),
    };
  });
  const added = claim.overrides
    .filter(({ override }) => override.computed === undefined)
    .map((standing): OverrideSubject => {
      const line = lineOfOverride(standing.override);
      return {
        key: standing.override.id,
        name: `${lineText(line)} · ${line.dateOfService} (added)`,
        standing,
      };
    });
  return [...computed, ...added, addedLine];
}

/** The one that is asked for. */
export function subjectOf(target: OverrideTarget, subjects: readonly OverrideSubject[]): OverrideSubject {
  const [first = addedLine] = subjects;
  if (target === 'choose') return first;
  return (
    subjects.find(({ line, standing }) =>
      'line' in target ? line === target.line : standing?.override.id === target.overrideId,
    ) ?? first
  );
}
