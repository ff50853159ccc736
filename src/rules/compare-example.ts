import type { CodedEncounter } from '../domain/coded-encounter.ts';
import type { Example } from './example.ts';

/** Units of one code (with modifiers, and with its date where the example gives dates): wanted and given. */
export interface ComparedLine {
  /** As the example writes it: `96372-59`, `96361@2026-03-03`. */
  readonly name: string;
  readonly expected: number;
  readonly actual: number;
}

/** An example beside what the rules make of it. */
export interface ExampleComparison {
  readonly lines: readonly ComparedLine[];
  readonly findings: readonly { readonly ruleId: string; readonly isWanted: boolean; readonly isRaised: boolean }[];
  readonly isAsExpected: boolean;
}

interface Line {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly date: string;
}

const nameOf = (line: Line, datedCodes: ReadonlySet<string>): string =>
  [line.code, ...[...line.modifiers].sort()].join('-') + (datedCodes.has(line.code) ? `@${line.date}` : '');

function parse(notation: string): Line {
  const match = /^([A-Z0-9]{5})((?:-[A-Z0-9]{2})*)(?:@(\d{4}-\d{2}-\d{2}))?(?: x(\d+))?$/.exec(notation);
  if (match === null) throw new Error(`Not a line: ${notation}`);
  return {
    code: match[1] as string,
    modifiers: (match[2] as string).split('-').filter((part) => part !== ''),
    date: match[3] ?? '',
    units: Number(match[4] ?? 1),
  };
}

function compareLines(notations: readonly string[] | undefined, given: readonly Line[]): readonly ComparedLine[] {
  if (notations === undefined) return [];
  const wanted = notations.map(parse);
  const datedCodes = new Set(wanted.filter((line) => line.date !== '').map((line) => line.code));
  const sums = new Map<string, { expected: number; actual: number }>();
  const add = (line: Line, side: 'expected' | 'actual'): void => {
    const name = nameOf(line, datedCodes);
    const sum = sums.get(name) ?? { expected: 0, actual: 0 };
    sum[side] += line.units;
    sums.set(name, sum);
  };
  for (const line of wanted) add(line, 'expected');
  for (const line of given) add(line, 'actual');
  return [...sums].map(([name, sum]) => ({ name, ...sum }));
}

/** Holds an example against a coding of its encounter. What the example does not speak of (lines, drug lines) is not compared. */
export function compareExample(example: Example, coded: CodedEncounter): ExampleComparison {
  const lines = [
    ...compareLines(
      example.lines,
      coded.lines.map((line) => ({ code: line.code, modifiers: line.modifiers, units: line.units, date: line.dateOfService })),
    ),
    ...compareLines(
      example.drugLines,
      coded.drugLines.map((line) => ({ code: line.hcpcs, modifiers: line.modifiers, units: line.units, date: line.dateOfService })),
    ),
  ];
  const raised = new Set(coded.findings.map((finding) => finding.ruleId));
  const findings = (example.findings ?? []).map((text) => {
    const ruleId = text.replace(/^!/, '');
    return { ruleId, isWanted: !text.startsWith('!'), isRaised: raised.has(ruleId) };
  });
  return {
    lines,
    findings,
    isAsExpected: lines.every((line) => line.expected === line.actual) && findings.every((finding) => finding.isWanted === finding.isRaised),
  };
}
