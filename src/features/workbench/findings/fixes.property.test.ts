import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../document/apply-command.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { formatFactPath } from '../../../domain/fact-path.ts';
import type { Finding, Fix } from '../../../domain/finding.ts';
import { billingCode } from '../../../domain/ids.ts';
import { encounterArbitrary } from '../../../testing/arbitraries/encounter-arbitrary.ts';
import { code, patience, runs } from '../../../testing/claim-properties.ts';
import { commandForFix } from './command-for-fix.ts';

/** Each is coded once more for every fix it is offered. */
const few = { ...runs, numRuns: Math.round(runs.numRuns / 2) };

/** A drug that no table knows, and one that is charted against it. */
const doubtful = [{ drug: { name: 'wonder drug' } }, { drug: { name: 'rituximab', hcpcs: billingCode('J9312') }, category: 'therapeutic' as const }];

/** Encounters in which, now and then, a drug is in doubt, and a person named the initial service of a site; often the wrong one. */
const chart = fc
  .tuple(encounterArbitrary({ maxAdministrations: 6 }), fc.constantFrom(undefined, undefined, undefined, ...doubtful), fc.option(fc.nat({ max: 5 }), { nil: undefined }))
  .map(([encounter, drug, index]): Encounter => {
    const administrations = encounter.administrations.map((one, at): Administration => {
      if (at > 0 || drug === undefined) return one;
      const { components: _components, category: _category, ...rest } = one;
      return { ...rest, ...drug };
    });
    const named = index === undefined ? undefined : administrations[index % administrations.length];
    if (named?.accessSiteId === undefined) return { ...encounter, administrations };
    return { ...encounter, administrations, designations: { initial: { [named.accessSiteId]: named.id } } };
  });

/** Dotted names of the facts in which two encounters differ. */
function changedFacts(before: unknown, after: unknown, path = ''): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const isList = Array.isArray(before) && Array.isArray(after);
  if (!isList && (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)) return [path];
  const entries = (value: object): readonly (readonly [string, unknown])[] =>
    Array.isArray(value) ? value.map((one: { readonly id?: string }, index) => [one.id ?? String(index), one]) : Object.entries(value);
  const was = new Map(entries(before));
  const is = new Map(entries(after));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => changedFacts(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`));
}

/** The one fact that a fix may touch. */
function factOf(fix: Fix): string {
  switch (fix.kind) {
    case 'focus':
      return formatFactPath(fix.fact);
    case 'designate-initial':
      return 'designations';
    case 'set-category':
      return `administrations.${fix.administrationId}.category`;
    case 'document-second-site':
      return `accessSites.${fix.accessSiteId}.separateSite`;
    case 'move-to-site':
      return `administrations.${fix.administrationId}.accessSiteId`;
    case 'set-primary-reason':
      return 'primaryReason';
  }
}

const isSame = (a: Finding, b: Finding): boolean => a.ruleId === b.ruleId && a.facts.map(formatFactPath).join() === b.facts.map(formatFactPath).join();

const errorsOf = (findings: readonly Finding[], ruleId: string): number => findings.filter((one) => one.severity === 'error' && one.ruleId === ruleId).length;

test('a fix takes its finding away, makes no error of its kind, and changes the one fact it names', patience, () => {
  const applied = new Map<string, number>();
  fc.assert(
    fc.property(chart, (encounter) => {
      const before = code(encounter);
      for (const finding of before.findings) {
        for (const fix of finding.fixes) {
          const label = `${finding.message} ${fix.label}`;
          const command = commandForFix(fix, encounter, 'protocol');
          expect([label, command === undefined]).toEqual([label, fix.kind === 'focus']);
          applied.set(fix.kind, (applied.get(fix.kind) ?? 0) + 1);
          if (command === undefined) continue;
          const result = applyCommand(encounter, command);
          if (!result.ok) throw new Error(`${label}: ${result.error.message}`);
          const wanted = factOf(fix);
          const others = changedFacts(encounter, result.value).filter((fact) => fact !== wanted && !fact.startsWith(`${wanted}.`));
          expect([label, others]).toEqual([label, []]);
          const after = code(result.value);
          expect([label, after.findings.filter((other) => isSame(other, finding)).map(({ message }) => message)]).toEqual([label, []]);
          expect([label, errorsOf(after.findings, finding.ruleId)]).toEqual([label, Math.min(errorsOf(after.findings, finding.ruleId), errorsOf(before.findings, finding.ruleId))]);
        }
      }
    }),
    few,
  );
  expect([...applied.keys()].sort()).toEqual(['designate-initial', 'document-second-site', 'focus', 'move-to-site', 'set-category', 'set-primary-reason']);
});

test('what a finding leads to is there, and what it asks for is missing', patience, () => {
  let asked = 0;
  fc.assert(
    fc.property(chart, (encounter) => {
      const ids = new Set<string>([...encounter.administrations, ...encounter.accessSites].map(({ id }) => id));
      for (const { facts, fixes, message } of code(encounter).findings) {
        for (const fact of [...facts, ...fixes.flatMap((fix) => (fix.kind === 'focus' ? [fix.fact] : []))]) {
          if (fact.of !== 'encounter') expect([message, fact.id, ids.has(fact.id)]).toEqual([message, fact.id, true]);
        }
        for (const fix of fixes) {
          if (fix.label !== 'Enter it from the record' || fix.kind !== 'focus' || fix.fact.of !== 'administration') continue;
          const { id, field } = fix.fact;
          const one = encounter.administrations.find((other) => other.id === id);
          asked++;
          // A derived stop that the policy forbids, and a stop before its start, are charted and yet no times of the record.
          const isNoTime = field === 'stop' && (one?.evidence?.stop !== undefined || (one?.stop ?? 0) < (one?.start ?? 0));
          expect([id, field, isNoTime ? undefined : one?.[field === 'start' ? 'start' : 'stop']]).toEqual([id, field, undefined]);
        }
      }
    }),
    few,
  );
  expect(asked).toBeGreaterThan(20);
});
