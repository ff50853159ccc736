import type { SignedLine } from '../../../document/workflow.ts';

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
