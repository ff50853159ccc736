import type { DrugLine, NotReported } from '../domain/claim-line.ts';
import type { ClaimOutcomes } from '../domain/claim-outcomes.ts';
import type { CodedClaim } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { formatFactPath } from '../domain/fact-path.ts';
import type { Finding } from '../domain/finding.ts';
import { writeLine } from './write-line.ts';
import type { ResultLine } from './write-line.ts';
import { writeJointOutcomes, writeOutcomes } from './write-outcomes.ts';
import { writeOverrides } from './write-overrides.ts';
import type { ResultOverride } from './write-overrides.ts';
import type { ResultJointOutcomes, ResultOutcomes } from './write-outcomes.ts';

/** The result of one encounter as other programs read it. The order of its fields never changes. */
export interface ResultFile {
  readonly id: string;
  readonly release: string;
  readonly policy: string;
  readonly lines: readonly ResultLine[];
  readonly drugLines: readonly ResultDrugLine[];
  readonly notReported: readonly ResultNotReported[];
  readonly findings: readonly ResultFinding[];
  readonly outcomes: readonly ResultOutcomes[];
  /** Present when two or more times are unknown. */
  readonly jointOutcomes?: ResultJointOutcomes;
  /** Present when the file overrides lines; `lines` and `drugLines` stay as they are computed. */
  readonly overrides?: readonly ResultOverride[];
}

type ResultDrugLine = Omit<DrugLine, 'trace'>;

type ResultNotReported = Omit<NotReported, 'code'>;

interface ResultFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly facts: readonly string[];
}

/**
 * The result in the interchange format. Equal input gives an equal value with its fields in the same order, so that
 * its JSON is equal byte by byte.
 */
export function writeResult(
  encounter: Pick<Encounter, 'dateOfService' | 'overrides'>,
  coded: CodedClaim,
  outcomes: ClaimOutcomes = { facts: [] },
): ResultFile {
  const date = encounter.dateOfService;
  return {
    id: coded.id,
    release: coded.release,
    policy: coded.policyId,
    lines: coded.lines.map((line) => writeLine(date, line)),
    drugLines: coded.drugLines.map(({ dateOfService, hcpcs, modifiers, units, administrationIds }) => ({
      dateOfService,
      hcpcs,
      modifiers,
      units,
      administrationIds,
    })),
    notReported: coded.notReported.map(({ administrationId, ruleId, reason }) => ({
      administrationId,
      ruleId,
      reason,
    })),
    findings: coded.findings.map(({ ruleId, severity, message, facts }) => ({
      ruleId,
      severity,
      message,
      facts: facts.map(formatFactPath),
    })),
    outcomes: outcomes.facts.map((fact) => writeOutcomes(date, fact)),
    ...(outcomes.joint === undefined ? {} : { jointOutcomes: writeJointOutcomes(date, outcomes.joint) }),
    ...(encounter.overrides === undefined || encounter.overrides.length === 0
      ? {}
      : { overrides: writeOverrides(coded, encounter.overrides) }),
  };
}
