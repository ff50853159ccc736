import type { Finding } from '../../../domain/finding.ts';
import type { ReportedClaim } from '../../../domain/reported-claim.ts';
import { wholeOverrideText } from './override-text.ts';

/** In the place of a rule: no rule sees an override. */
export const madeByCoder = 'made-by-a-coder';

/** Notes that list what a coder overrode; each leads to its line. */
export const overrideFindings = (claim: ReportedClaim): readonly Finding[] =>
  claim.overrides.map((standing) => ({
    ruleId: madeByCoder,
    severity: 'info',
    message: wholeOverrideText(standing),
    facts: [{ of: 'override', id: standing.override.id }],
    fixes: [],
  }));
