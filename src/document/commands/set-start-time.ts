import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import { minuteProblem, orderProblem, sayMinute, withClippedPauses } from './charted-times.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { findAdministration, unknownAdministration } from './unknown-id.ts';

/** The left edge of a bar. Pauses that it passes are cut or dropped; the stop stays. */
export const setStartTime: CommandDefinition<'set-start-time'> = {
  label: (encounter, { administrationId, start }) =>
    start === undefined
      ? `Start of ${spokenId(encounter, administrationId)} unknown`
      : `Set start of ${spokenId(encounter, administrationId)} to ${sayMinute(start)}`,
  guard: (encounter, { administrationId, start }) =>
    unknownAdministration(encounter, [administrationId]) ??
    minuteProblem(start) ??
    orderProblem(start, findAdministration(encounter, administrationId)?.stop),
  apply: (encounter, { administrationId, start }) =>
    changeAdministrations(encounter, [administrationId], (administration) =>
      withClippedPauses(withField(administration, 'start', start)),
    ),
};
