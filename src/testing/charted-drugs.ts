import { formatFactPath } from '../domain/fact-path.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/code-encounter.ts';
import type { Day } from '../rules/example.ts';
import { testCodeSet } from './test-code-set.ts';

/** A drug with its code and its dose, for the builder of a chart. */
export const given = (name: string, hcpcs: string, amount?: number, unit = 'mg', more: object = {}) => ({
  drug: { name, hcpcs },
  ...(amount === undefined ? {} : { dose: { amount, unit } }),
  ...more,
});

export const ondansetron = (mg: number, more: object = {}) => given('ondansetron', 'J2405', mg, 'mg', more);

/** Containers of one size each: amount, whether single-dose, unit. */
export const vials = (...sizes: readonly (readonly [number, boolean | undefined, string?])[]) => ({
  containers: sizes.map(([amount, singleDose, unit = 'mg']) => ({
    amount,
    unit,
    count: 1,
    ...(singleDose === undefined ? {} : { singleDose }),
  })),
});

export const doxorubicin = (mg: number, more: object) =>
  given('doxorubicin', 'J9000', mg, 'mg', { category: 'chemotherapy', ...more });

/** What is said of the drugs of a chart: each line with its rules, each finding of theirs with the facts it names. */
export const saidOfDrugs = (chart: Day): string => {
  const encounter = chart.build();
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  return [
    ...coded.drugLines.map(
      ({ dateOfService, hcpcs, modifiers, units, administrationIds, trace }) =>
        `${dateOfService} ${[hcpcs, ...modifiers].join('-')} ×${String(units)} of ${administrationIds.join(' ')}: ${trace.map(({ says }) => says).join('; ')}`,
    ),
    ...coded.findings
      .filter(
        ({ ruleId, message }) =>
          ruleId.startsWith('drugs/') || (ruleId === 'edits/mue-limit' && message.startsWith('J')),
      )
      .map(
        ({ severity, message, facts }) =>
          `${severity}: ${message} [${facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ')}]`,
      ),
  ].join('\n');
};
