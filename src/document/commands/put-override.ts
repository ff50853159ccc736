import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import { lineOfOverride } from '../../domain/claim-override.ts';
import type { ClaimOverride } from '../../domain/claim-override.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { amountText, isSameAmount, lineText } from '../../domain/reported-claim.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { CommandDefinition } from './command-definition.ts';

/** Reads an override as a file is read, so that what is let in can always be saved and opened again. */
function readOverride(encounter: Encounter, override: ClaimOverride): Result<ClaimOverride, string> {
  const { id, setting, dateOfService } = encounter;
  const alone: Encounter = {
    id,
    setting,
    dateOfService,
    stays: [],
    accessSites: [],
    administrations: [],
    overrides: [override],
  };
  const read = decodeEncounter(encodeEncounter(alone));
  if (!read.ok) {
    const field = read.error.path.replace(/^overrides\[0\]\.?/, '');
    return err(
      field === ''
        ? `The override does not read: ${read.error.message}`
        : `The override's ${field} ${read.error.message}`,
    );
  }
  const [one] = read.value.overrides ?? [];
  return one === undefined ? err('The override does not read') : ok(one);
}

const heldOf = (encounter: Encounter, { id }: ClaimOverride): ClaimOverride | undefined =>
  encounter.overrides?.find((one) => one.id === id);

const isSameReport = (a: ClaimOverride, b: ClaimOverride): boolean =>
  a.reported === undefined || b.reported === undefined
    ? a.reported === b.reported
    : isSameAmount(a.reported, b.reported);

function labelOf(encounter: Encounter, override: ClaimOverride): string {
  const held = heldOf(encounter, override);
  const { computed, reported } = override;
  const { code } = lineOfOverride(override);
  if (held !== undefined && isSameReport(held, override) && held.reason === override.reason)
    return `Confirm the override of ${code}`;
  if (computed === undefined) return `Add ${lineText(lineOfOverride(override))} to the claim`;
  if (reported === undefined) return `Take ${lineText(computed)} off the claim`;
  return `Override ${code}: ${amountText(computed)} to ${amountText(reported)}`;
}

/** What a coder reports in place of a computed line, always with a reason and a name. */
export const putOverride: CommandDefinition<'put-override'> = {
  label: (encounter, { override }) => labelOf(encounter, override),
  guard: (encounter, { override }) => {
    if (override.reason.trim() === '') return 'An override needs a reason';
    if (override.by.trim() === '') return 'An override needs the name of who makes it';
    const { computed, reported } = override;
    if (computed !== undefined && reported !== undefined && isSameAmount(computed, reported))
      return encounter.overrides?.some(({ id }) => id === override.id) === true
        ? 'That is what is computed by now; withdraw the override, or change the units or the modifiers'
        : 'That is what is computed already; change the units or the modifiers';
    const read = readOverride(encounter, override);
    return read.ok ? undefined : read.error;
  },
  apply: (encounter, { override }) => {
    const read = readOverride(encounter, override);
    if (!read.ok) throw new Error(`Broken invariant: ${read.error}`);
    const all = encounter.overrides ?? [];
    const isHeld = heldOf(encounter, override) !== undefined;
    return {
      ...encounter,
      overrides: isHeld
        ? all.map((one) => (one.id === override.id ? read.value : one))
        : [...all, read.value],
    };
  },
};
