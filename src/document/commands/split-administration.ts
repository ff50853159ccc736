import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { withField } from '../with-field.ts';
import { minuteProblem, sayMinute, withClippedPauses, withoutStopEvidence } from './charted-times.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { findAdministration, unknownAdministration } from './unknown-id.ts';

const longestId = 200;

/** The part that goes on after the split. One bag stays one bag: what was in it is said of the first part only. */
function laterPart(whole: Administration, at: ClockMinute, id: AdministrationId): Administration {
  const { dose: _dose, volume: _volume, containers: _containers, components, ...rest } = whole;
  const later: Administration = { ...rest, id, start: at };
  if (components === undefined) return withClippedPauses(later);
  return withClippedPauses({
    ...later,
    components: components.map((component) => withField(component, 'dose', undefined)),
  });
}

/**
 * Cuts an infusion in two, as when the line was changed midway. Dose, volume and containers stay with the first part:
 * they are one bag, and would otherwise be billed twice. An unknown stop stays unknown on the second.
 */
export const splitAdministration: CommandDefinition<'split-administration'> = {
  label: (encounter, { administrationId, at }) =>
    `Split ${spokenId(encounter, administrationId)} at ${sayMinute(at)}`,
  guard: (encounter, { administrationId, at, newId }) => {
    const whole = findAdministration(encounter, administrationId);
    if (whole === undefined) return unknownAdministration(encounter, [administrationId]);
    if (!isInfusion(whole)) return 'Only an infusion can be split';
    if (newId.length === 0 || newId.length > longestId) return 'The second part needs an id';
    if (findAdministration(encounter, newId) !== undefined)
      return `There already is an administration ${newId}`;
    const problem = minuteProblem(at);
    if (problem !== undefined) return problem;
    if (whole.start === undefined) return 'An infusion without a start cannot be split';
    if (at <= whole.start || (whole.stop !== undefined && at >= whole.stop)) {
      return `${sayMinute(at)} does not lie between the start and the stop`;
    }
    return undefined;
  },
  apply: (encounter, { administrationId, at, newId }) => ({
    ...encounter,
    administrations: encounter.administrations.flatMap((administration) =>
      administration.id === administrationId
        ? [
            withClippedPauses(withoutStopEvidence({ ...administration, stop: at })),
            laterPart(administration, at, newId),
          ]
        : [administration],
    ),
  }),
};
