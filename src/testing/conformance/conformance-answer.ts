import type { CodedEncounter } from '../../domain/coded-encounter.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { codeEncounter } from '../../rules/index.ts';
import { testCodeSet } from '../test-code-set.ts';

const ruleIdsOf = (steps: readonly { readonly ruleId: string }[]): readonly string[] => [
  ...new Set(steps.map(({ ruleId }) => ruleId)),
];

/**
 * The answer to one encounter: lines, drug lines, what is not reported, findings, each with its proof. Only what another
 * engine can be held to: rules by id, minutes and facts; no prose.
 */
export function conformanceAnswer(encounter: Encounter) {
  const coded: CodedEncounter = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy(encounter.setting, encounter.policy),
  );
  return {
    lines: coded.lines.map((line) => ({
      dateOfService: line.dateOfService,
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      ...(line.accessSiteId === undefined ? {} : { accessSiteId: line.accessSiteId }),
      role: line.role,
      status: line.status,
      proof: {
        supportedBy: line.supportedBy.map(
          ({ administrationId, ruleId, minutesCounted, minutesDiscarded }) => ({
            administrationId,
            ruleId,
            ...(minutesCounted === undefined ? {} : { minutesCounted }),
            minutesDiscarded: minutesDiscarded.map(({ minutes, ruleId: because }) => ({
              minutes,
              ruleId: because,
            })),
          }),
        ),
        losingCandidates: line.losingCandidates.map(({ administrationIds, code }) => ({
          administrationIds,
          code,
        })),
        modifierRules: ruleIdsOf(line.modifierReasons),
        rules: ruleIdsOf(line.trace),
      },
    })),
    drugLines: coded.drugLines.map(({ dateOfService, hcpcs, modifiers, units, administrationIds }) => ({
      dateOfService,
      hcpcs,
      modifiers,
      units,
      administrationIds,
    })),
    notReported: coded.notReported.map(({ administrationId, ruleId, code }) => ({
      administrationId,
      ruleId,
      ...(code === undefined ? {} : { code }),
    })),
    findings: coded.findings.map(({ ruleId, severity, facts }) => ({
      ruleId,
      severity,
      facts: facts.map(formatFactPath),
    })),
  };
}

export type ConformanceAnswer = ReturnType<typeof conformanceAnswer>;

/** Reads an encounter of the suite; one that does not read is a fault of the suite. */
export function readEncounter(file: unknown): Encounter {
  const decoded = decodeEncounter(file);
  if (!decoded.ok) throw new Error(`${decoded.error.path}: ${decoded.error.message}`);
  return decoded.value;
}
