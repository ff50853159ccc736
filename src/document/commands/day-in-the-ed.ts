import type { Administration, InfusionAdministration } from '../../domain/administration.ts';
import { isoDate } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../domain/ids.ts';
import type { Command } from '../command.ts';
import { applyCommand } from '../apply-command.ts';

/** Minutes from midnight. */
export const at = (hours: number, minutes: number): number => hours * 60 + minutes;

export const s1 = accessSiteId('s1');
export const s2 = accessSiteId('s2');
export const a1 = administrationId('a1');
export const a2 = administrationId('a2');
export const a3 = administrationId('a3');
export const a9 = administrationId('a9');

export const vancomycin: InfusionAdministration = {
  id: a1,
  accessSiteId: s1,
  route: 'iv-infusion',
  drug: { name: 'vancomycin' },
  dose: { amount: 1, unit: 'g' },
  volume: { amount: 250, unit: 'mL' },
  start: at(10, 0),
  stop: at(12, 0),
  pauses: [
    { start: at(10, 30), stop: at(10, 40) },
    { start: at(11, 20), stop: at(11, 30) },
  ],
  evidence: { stop: 'derived-from-volume' },
};

export const morphine: Administration = {
  id: a2,
  accessSiteId: s1,
  route: 'iv-push',
  drug: { name: 'morphine' },
  start: at(10, 20),
};

export const ketorolac: Administration = {
  id: a3,
  route: 'im-injection',
  drug: { name: 'ketorolac' },
  start: at(11, 5),
};

/** Vancomycin with two pauses and a morphine push at the left arm, an empty port, ketorolac in the muscle. */
export const dayInTheEd: Encounter = {
  id: encounterId('e1'),
  title: 'A day in the ED',
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [{ kind: 'emergency', start: at(9, 0), stop: at(14, 0) }],
  accessSites: [
    { id: s1, kind: 'peripheral-iv', label: 'L AC' },
    { id: s2, kind: 'port' },
  ],
  administrations: [vancomycin, morphine, ketorolac],
  designations: { initial: { [s1]: a1 } },
};

/** The encounter after a command that must succeed. */
export function after(command: Command, encounter: Encounter = dayInTheEd): Encounter {
  const result = applyCommand(encounter, command);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Why a command is refused; undefined when it is not. */
export function refusal(command: Command, encounter: Encounter = dayInTheEd): string | undefined {
  const result = applyCommand(encounter, command);
  return result.ok ? undefined : result.error.message;
}
