import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import {
  minuteProblem,
  orderProblem,
  sayMinute,
  withClippedPauses,
  withoutStopEvidence,
} from './charted-times.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { findAdministration, unknownAdministration } from './unknown-id.ts';

/** The right edge of a bar. Pauses that it passes are cut or dropped; the start stays. */
export const setStopTime: CommandDefinition<'set-stop-time'> = {
  label: (encounter, { administrationId, stop }) =>
    stop === undefined
      ? `Stop of ${spokenId(encounter, administrationId)} unknown`
      : `Set stop of ${spokenId(encounter, administrationId)} to ${sayMinute(stop)}`,
  guard: (encounter, { administrationId, stop }) =>
    unknownAdministration(encounter, [administrationId]) ??
    minuteProblem(stop) ??
    orderProblem(findAdministration(encounter, administrationId)?.start, stop),
  apply: (encounter, { administrationId, stop }) =>
    changeAdministrations(encounter, [administrationId], (administration) =>
      administration.stop === stop
        ? administration
        : withClippedPauses(withoutStopEvidence(withField(administration, 'stop', stop))),
    ),
};
