import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { SignedLine, Workflow, WorkflowStatus } from '../../../document/workflow.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { coveredCoding } from '../covered-coding.ts';
import { reportedOf } from '../overrides/reported-of.ts';

const isSigned: ReadonlySet<WorkflowStatus> = new Set(['signed-off', 'in-audit', 'audited']);


/** Units of a code with its modifiers on a date, where they are no longer what was signed; 0 where there is no such line. */
export interface SignedChange {
  readonly dateOfService: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly signed: number;
  readonly now: number;
}

/** What differs between the claim that was signed and another one; how lines are split over sites makes no difference. */
export function changesSince(
  signed: readonly SignedLine[],
  now: readonly SignedLine[],
): readonly SignedChange[] {
  const changes = new Map<string, SignedChange>();
  const add = (line: SignedLine, field: 'signed' | 'now'): void => {
    const { dateOfService, code, modifiers, units } = line;
    const key = `${dateOfService} ${[code, ...modifiers].join('-')}`;
    const held = changes.get(key) ?? { dateOfService, code, modifiers, signed: 0, now: 0 };
    changes.set(key, { ...held, [field]: held[field] + units });
  };
  for (const line of signed) add(line, 'signed');
  for (const line of now) add(line, 'now');
  return [...changes.values()].filter((change) => change.signed !== change.now);
}

/** Whether a claim was signed and there is another one now, or none. */
export function isNoLongerSigned(
  { status, signedOff }: Pick<Workflow, 'status' | 'signedOff'>,
  encounter: Encounter,
  codeSet: CodeSet,
): boolean {
  if (signedOff === undefined || !isSigned.has(status)) return false;
  const coding = coveredCoding(encounter, codeSet);
  return (
    coding === undefined || changesSince(signedOff.lines, reportedOf(encounter, coding).lines).length > 0
  );
}
