import { addDays, dayNumber } from '../../domain/clock-time.ts';
import type { ClaimOverride, ReportedLine } from '../../domain/claim-override.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { ok } from '../../base/result.ts';
import type { EncounterPatch } from '../command.ts';
import { withField } from '../with-field.ts';
import type { CommandDefinition } from './command-definition.ts';
import { spokenId } from './spoken-names.ts';
import { unknownAdministration } from './unknown-id.ts';

const fieldNames: { readonly [K in keyof Required<EncounterPatch>]: string } = {
  title: 'title',
  setting: 'setting',
  dateOfService: 'date of service',
  timeZone: 'time zone',
  payer: 'payer',
  placeOfService: 'place of service',
  primaryReason: 'primary reason',
  earlierEncounterSameDay: 'earlier encounter the same day',
  policy: 'policy',
  stays: 'stays',
  billed: 'billed lines',
};

const fieldsOf = (patch: EncounterPatch) => Object.keys(patch) as (keyof EncounterPatch)[];

function withDate<Line extends ReportedLine>(line: Line, days: number): Line {
  return { ...line, dateOfService: addDays(line.dateOfService, days) };
}

/** An override is of a line of this chart, so it goes along when the chart turns out to be of another day. */
const movedBy =
  (days: number) =>
  (override: ClaimOverride): ClaimOverride => ({
    ...override,
    ...(override.computed === undefined ? {} : { computed: withDate(override.computed, days) }),
    ...(override.reported === undefined ? {} : { reported: withDate(override.reported, days) }),
  });

function patched(encounter: Encounter, patch: EncounterPatch): Encounter {
  let next = encounter;
  for (const field of fieldsOf(patch))
    next = withField<Encounter, keyof Encounter>(next, field, patch[field]);
  const days = dayNumber(next.dateOfService) - dayNumber(encounter.dateOfService);
  // A date that the calendar lacks has no number, and is refused.
  if (next.overrides === undefined || !(Math.abs(days) > 0)) return next;
  return { ...next, overrides: next.overrides.map(movedBy(days)) };
}

/** Reads the patched encounter as a file is read, without its administrations, which do not change. */
function readPatched(encounter: Encounter, patch: EncounterPatch) {
  const next = patched(encounter, patch);
  const alone: Encounter = { ...withField(next, 'primaryReason', undefined), administrations: [] };
  const read = decodeEncounter(encodeEncounter(withField(alone, 'designations', undefined)));
  if (!read.ok) return read;
  return ok(
    fieldsOf(patch).reduce<Encounter>(
      (kept, field) =>
        field === 'primaryReason'
          ? kept
          : withField<Encounter, keyof Encounter>(kept, field, read.value[field]),
      next,
    ),
  );
}

function labelOfPatch(encounter: Encounter, patch: EncounterPatch): string {
  const [field, ...others] = fieldsOf(patch);
  if (field === undefined || others.length > 0) return 'Edit the encounter';
  if (patch[field] === undefined) return `Clear the ${fieldNames[field]}`;
  switch (field) {
    case 'title':
      return `Rename to “${patch.title ?? ''}”`;
    case 'setting':
    case 'dateOfService':
    case 'payer':
    case 'placeOfService':
    case 'timeZone':
      return `Set ${fieldNames[field]} to ${patch[field] ?? ''}`;
    case 'primaryReason':
      return patch.primaryReason === undefined
        ? ''
        : `Make ${spokenId(encounter, patch.primaryReason)} the primary reason`;
    case 'earlierEncounterSameDay':
    case 'policy':
    case 'stays':
    case 'billed':
      return `Set ${fieldNames[field]}`;
  }
}

/**
 * Fields of the visit itself. Times are minutes from the date of service, so that a corrected date takes the whole
 * chart along to the right day, with what a coder reports in place of its lines.
 */
export const setEncounter: CommandDefinition<'set-encounter'> = {
  label: (encounter, { patch }) => labelOfPatch(encounter, patch),
  guard: (encounter, { patch }) => {
    const foreign = fieldsOf(patch).find((field) => !(field in fieldNames));
    if (foreign !== undefined) return `An encounter's ${foreign} is not set this way`;
    if (patch.primaryReason !== undefined) {
      const unknown = unknownAdministration(encounter, [patch.primaryReason]);
      if (unknown !== undefined) return unknown;
    }
    const read = readPatched(encounter, patch);
    return read.ok ? undefined : `${read.error.path}: ${read.error.message}`;
  },
  apply: (encounter, { patch }) => {
    const read = readPatched(encounter, patch);
    if (!read.ok) throw new Error(`Broken invariant: ${read.error.message}`);
    return read.value;
  },
};
