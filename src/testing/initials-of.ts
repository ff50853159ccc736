import type { Encounter } from '../domain/encounter.ts';
import { formatFactPath } from '../domain/fact-path.ts';
import type { FactPath } from '../domain/fact-path.ts';
import type { Fix } from '../domain/finding.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/code-encounter.ts';
import { testCodeSet } from './test-code-set.ts';

const offered = ({ label, kind, ...rest }: Fix): string =>
  `  → ${label}: ${[kind, ...Object.values<string | FactPath>({ ...rest }).map((value) => (typeof value === 'string' ? value : formatFactPath(value)))].join(' ')}`;

/** Of each site which service is initial and why the others are not; its lines; and each finding about it with what it offers. */
export function initialsOf(encounter: Encounter): string {
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  return [
    ...coded.accessSites.flatMap(({ accessSiteIds, initial, losingCandidates }) => [
      `${accessSiteIds.join('+') || '-'}: ${initial === undefined ? 'none' : `${initial.code} of ${initial.administrationIds.join(' ')}`}`,
      ...losingCandidates.map(
        ({ administrationIds, code, ruleId, reason }) =>
          `  not ${code} of ${administrationIds.join(' ')}: ${reason} (${ruleId.replace('initial-service/', '')})`,
      ),
    ]),
    coded.lines
      .map(
        ({ code, modifiers, units, status }) =>
          `${[code, ...modifiers].join('-')}${units === 1 ? '' : ` ×${String(units)}`}${status === 'complete' ? '' : ` ${status}`}`,
      )
      .join(', '),
    ...coded.findings
      .filter(({ ruleId }) => ruleId.startsWith('initial-service/'))
      .flatMap(({ severity, ruleId, message, facts, fixes }) => [
        `${severity} ${ruleId.replace('initial-service/', '')}, ${facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ')}: ${message}`,
        ...fixes.map(offered),
      ]),
  ].join('\n');
}

