import type { AdministrationStatus } from '../../domain/administration.ts';
import { asText, objectsOf, textsOf } from './json-node.ts';
import type { JsonObject } from './json-node.ts';
import type { Effective } from './read-effective.ts';

export interface ReadStatus {
  readonly status: AdministrationStatus;
  readonly notes: readonly string[];
}

/**
 * Whether a drug was given. Entered-in-error and not-done stay on the chart and are never coded; so does what
 * a person has to settle first: an unknown status, or one on hold before anything ran.
 */
export function readStatus(resource: JsonObject, effective: Effective): ReadStatus {
  const reasons = [...objectsOf(resource['statusReason'])].flatMap((reason) => textsOf(reason).slice(0, 1));
  const code = asText(resource['status']);
  switch (code) {
    case 'completed':
    case 'stopped':
      return { status: 'given', notes: reasons };
    case 'in-progress':
      return {
        status: 'given',
        notes:
          effective.stop === undefined ? ['still in progress when the record was made', ...reasons] : reasons,
      };
    case 'entered-in-error':
      return { status: 'entered-in-error', notes: reasons };
    case 'not-done':
      return { status: 'not-given', notes: reasons };
    case 'on-hold':
      return (effective.periodMinutes ?? 0) >= 1
        ? { status: 'given', notes: ['on hold when the record was made; check the stop', ...reasons] }
        : {
            status: 'not-given',
            notes: ['on hold; kept as not given until a person confirms it', ...reasons],
          };
    default:
      return {
        status: 'not-given',
        notes: [`status ${code ?? 'not said'}; kept as not given until a person confirms it`, ...reasons],
      };
  }
}
