import { encounterFact } from '../../domain/fact-path.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { clockChangeNight } from './clock-change.ts';

export function flagMissingZone(work: Work): void {
  addFinding(
    work,
    clockChangeNight,
    'warning',
    'Clocks change during this encounter. Give its US time zone so that the minutes are right.',
    [encounterFact('timeZone')],
    [{ kind: 'focus', label: 'Set the time zone', fact: encounterFact('timeZone') }],
  );
}
