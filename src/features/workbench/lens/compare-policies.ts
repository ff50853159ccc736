import type { CodeSet } from '../../../code-sets/code-set.ts';
import { nameOf } from '../../../domain/administration.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { formatFactPath } from '../../../domain/fact-path.ts';
import { differingSwitches, policySwitches, switchIds } from '../../../domain/policy.ts';
import type { Policy, SwitchId } from '../../../domain/policy.ts';
import { codeEncounter, markOf } from '../../../rules/index.ts';
import { formatClock } from '../../../ui/format-clock.ts';

export type LensRowKind = 'line' | 'drug' | 'not-reported' | 'finding';

/** One thing that a coding says: a line, a drug line, something left out, a finding. */
interface Saying {
  readonly kind: LensRowKind;
  /** What it is about, without what may differ between two policies. */
  readonly name: string;
  readonly code?: string;
  readonly dateOfService?: string;
  readonly accessSiteId?: string;
  /** What may differ: units and modifiers, the reason, the message. */
  readonly text: string;
}

/** A saying under two policies; undefined = nothing of the kind. */
export interface LensRow extends Omit<Saying, 'text'> {
  readonly key: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
  /**
   * Smallest sets of switches that turn `a` into `b`, set as the second policy has them; each alone is enough. Empty
   * when the row does not differ.
   */
  readonly causes: readonly (readonly SwitchId[])[];
}

export interface LensComparison {
  /** Lines first, in order of the claim; then drugs, what is left out, and findings. */
  readonly rows: readonly LensRow[];
  readonly differing: readonly SwitchId[];
  /** Of those, the ones that cause a difference in this encounter. */
  readonly mattering: readonly SwitchId[];
}

const lineText = (units: number, modifiers: readonly string[]): string => [`×${String(units)}`, ...modifiers].join(' -');

function sayingsOf(encounter: Encounter, coded: CodedEncounter): ReadonlyMap<string, Saying> {
  const sayings = new Map<string, Saying>();
  const add = (saying: Saying): void => {
    const key = [saying.kind, saying.dateOfService, saying.code, saying.accessSiteId, saying.name].join('|');
    const known = sayings.get(key);
    sayings.set(key, known === undefined ? saying : { ...known, text: `${known.text}, ${saying.text}` });
  };
  for (const { code, dateOfService, accessSiteId, units, modifiers } of coded.lines) {
    add({ kind: 'line', name: '', code, dateOfService, ...(accessSiteId === undefined ? {} : { accessSiteId }), text: lineText(units, modifiers) });
  }
  for (const { hcpcs, dateOfService, units, modifiers } of coded.drugLines) add({ kind: 'drug', name: '', code: hcpcs, dateOfService, text: lineText(units, modifiers) });
  for (const { administrationId, code, reason } of coded.notReported) {
    const given = encounter.administrations.find(({ id }) => id === administrationId);
    const times = given?.start === undefined ? '' : ` ${formatClock(given.start)}`;
    add({ kind: 'not-reported', name: given === undefined ? administrationId : `${nameOf(given)}${times}${markOf(encounter, given).place}`, ...(code === undefined ? {} : { code }), text: reason });
  }
  for (const { ruleId, facts, message } of coded.findings) add({ kind: 'finding', name: [ruleId, ...facts.map(formatFactPath)].join(' '), text: message });
  return sayings;
}

/** Codes an encounter under a policy with some switches taken from another; each combination once. */
function createMixer(encounter: Encounter, codeSet: CodeSet, a: Policy, b: Policy): (taken: readonly SwitchId[]) => ReadonlyMap<string, Saying> {
  const known = new Map<string, ReadonlyMap<string, Saying>>();
  return (taken) => {
    const key = taken.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const switches = { ...a.switches, ...Object.fromEntries(taken.map((id) => [id, b.switches[id]])) };
    const sayings = sayingsOf(encounter, codeEncounter(encounter, codeSet, { id: 'mixed', switches }));
    known.set(key, sayings);
    return sayings;
  };
}

/** All smallest sets when one or two switches are enough; else one set of which none can be spared. */
function smallestSets(candidates: readonly SwitchId[], isEnough: (taken: readonly SwitchId[]) => boolean): readonly (readonly SwitchId[])[] {
  const singles = candidates.filter((id) => isEnough([id]));
  if (singles.length > 0) return singles.map((id) => [id]);
  const pairs = candidates.flatMap((first, index) => candidates.slice(index + 1).map((second) => [first, second])).filter(isEnough);
  if (pairs.length > 0) return pairs;
  let needed = candidates;
  for (const id of candidates) {
    const without = needed.filter((other) => other !== id);
    if (isEnough(without)) needed = without;
  }
  return [needed];
}

/** An encounter under two policies: everything that either says, and for each difference the switches that cause it. */
export function comparePolicies(encounter: Encounter, codeSet: CodeSet, a: Policy, b: Policy): LensComparison {
  const differing = differingSwitches(a, b);
  const mix = createMixer(encounter, codeSet, a, b);
  const sayA = mix([]);
  const sayB = mix(differing);
  const order: readonly LensRowKind[] = ['line', 'drug', 'not-reported', 'finding'];
  const keys = [...new Set([...sayA.keys(), ...sayB.keys()])];
  const rows = keys.flatMap((key): LensRow[] => {
    const saying = sayA.get(key) ?? sayB.get(key);
    if (saying === undefined) return [];
    const { text: _text, ...about } = saying;
    const wanted = sayB.get(key)?.text;
    const was = sayA.get(key)?.text;
    const causes = was === wanted ? [] : smallestSets(differing, (taken) => mix(taken).get(key)?.text === wanted);
    return [{ ...about, key, a: was, b: wanted, causes }];
  });
  const dateOf = (row: LensRow): string => row.dateOfService ?? '';
  rows.sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind) || dateOf(x).localeCompare(dateOf(y)));
  const mattering = differing.filter((id) => rows.some((row) => row.causes.some((set) => set.includes(id))));
  return { rows, differing, mattering };
}

/** An answer to a disputed question that would change the claim as it stands. */
export interface TouchedQuestion {
  readonly switchId: SwitchId;
  readonly value: string;
  /** How many lines and drug lines it would change. */
  readonly lines: number;
}

/** The disagreements that touch an encounter: every single answer that would change a line of its claim. */
export function touchedQuestions(encounter: Encounter, codeSet: CodeSet, policy: Policy): readonly TouchedQuestion[] {
  return switchIds.flatMap((switchId) =>
    policySwitches[switchId].values
      .filter((value) => value !== policy.switches[switchId])
      .flatMap((value): TouchedQuestion[] => {
        const other = { id: 'other', switches: { ...policy.switches, [switchId]: value } } as Policy;
        const mix = createMixer(encounter, codeSet, policy, other);
        const [was, is] = [mix([]), mix([switchId])];
        const keys = [...new Set([...was.keys(), ...is.keys()])];
        const lines = keys.filter((key) => (key.startsWith('line|') || key.startsWith('drug|')) && was.get(key)?.text !== is.get(key)?.text).length;
        return lines === 0 ? [] : [{ switchId, value, lines }];
      }),
  );
}
