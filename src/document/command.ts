import type { AccessSite } from '../domain/access-site.ts';
import type { Administration, ChartedCategory, Pause } from '../domain/administration.ts';
import type { ClaimOverride } from '../domain/claim-override.ts';
import type { ClockMinute } from '../domain/clock-time.ts';
import type { BilledLine, Encounter, Stay } from '../domain/encounter.ts';
import type { AccessSiteId, AdministrationId, OverrideId } from '../domain/ids.ts';
import type { PolicySelection } from '../domain/policy.ts';

/** Fields of the encounter itself that a person may set; `undefined` clears an optional one. */
export interface EncounterPatch {
  readonly title?: string | undefined;
  readonly setting?: Encounter['setting'];
  readonly dateOfService?: Encounter['dateOfService'];
  readonly timeZone?: string | undefined;
  readonly payer?: Encounter['payer'] | undefined;
  readonly placeOfService?: string | undefined;
  readonly primaryReason?: AdministrationId | undefined;
  readonly earlierEncounterSameDay?: boolean | undefined;
  readonly policy?: PolicySelection | undefined;
  readonly stays?: readonly Stay[];
  readonly billed?: readonly BilledLine[] | undefined;
}

/** A line to which administrations go; `undefined` is the tray of those that wait for one. */
export interface Placement {
  readonly accessSiteId: AccessSiteId | undefined;
}

/**
 * Everything that can be done to an encounter, as plain data. Pointer, keyboard, quick entry, form, paste, import
 * and tests all speak it. `undefined` for a time means: not charted.
 */
export type Command =
  | { readonly type: 'set-encounter'; readonly patch: EncounterPatch }
  | { readonly type: 'add-access-site'; readonly accessSite: AccessSite; readonly index?: number }
  | { readonly type: 'edit-access-site'; readonly accessSite: AccessSite }
  | { readonly type: 'remove-access-site'; readonly accessSiteId: AccessSiteId }
  | { readonly type: 'reorder-access-site'; readonly accessSiteId: AccessSiteId; readonly index: number }
  | {
      readonly type: 'add-administrations';
      readonly administrations: readonly Administration[];
      /** Sites the new administrations need and the encounter does not have yet. */
      readonly accessSites?: readonly AccessSite[];
    }
  | {
      readonly type: 'replace-administration';
      readonly administration: Administration;
      readonly accessSites?: readonly AccessSite[];
    }
  | {
      /** Several at once, as cells are pasted or filled down: those that are there are replaced, the others added. */
      readonly type: 'put-administrations';
      readonly administrations: readonly Administration[];
      readonly accessSites?: readonly AccessSite[];
    }
  | { readonly type: 'remove-administrations'; readonly ids: readonly AdministrationId[] }
  | {
      readonly type: 'move-administrations';
      readonly ids: readonly AdministrationId[];
      /** Start, stop and pauses all shift by this. */
      readonly byMinutes: number;
      /** Absent = each stays where it is. */
      readonly to?: Placement;
    }
  | {
      readonly type: 'copy-administrations';
      readonly ids: readonly AdministrationId[];
      /** Ids of the copies, in the order of `ids`. */
      readonly newIds: readonly AdministrationId[];
      /** Start, stop and pauses of the copies are later by this. */
      readonly byMinutes: number;
      /** Absent = each copy is where its original is. */
      readonly to?: Placement;
    }
  | {
      readonly type: 'set-start-time';
      readonly administrationId: AdministrationId;
      readonly start: ClockMinute | undefined;
    }
  | {
      readonly type: 'set-stop-time';
      readonly administrationId: AdministrationId;
      readonly stop: ClockMinute | undefined;
    }
  | {
      readonly type: 'set-pauses';
      readonly administrationId: AdministrationId;
      readonly pauses: readonly Pause[];
    }
  | {
      readonly type: 'split-administration';
      readonly administrationId: AdministrationId;
      readonly at: ClockMinute;
      readonly newId: AdministrationId;
    }
  | {
      readonly type: 'place-administrations';
      readonly ids: readonly AdministrationId[];
      readonly accessSiteId: AccessSiteId | undefined;
    }
  | {
      readonly type: 'set-category';
      readonly administrationId: AdministrationId;
      readonly category: ChartedCategory | undefined;
    }
  | {
      readonly type: 'designate-initial';
      readonly accessSiteId: AccessSiteId;
      /** `undefined` takes the designation away. */
      readonly administrationId: AdministrationId | undefined;
    }
  | {
      /** A new one, or another in place of the one with its id: changed, or confirmed anew. */
      readonly type: 'put-override';
      readonly override: ClaimOverride;
    }
  | { readonly type: 'remove-override'; readonly overrideId: OverrideId };

/** Why a command cannot be done; nothing has changed. */
export interface CommandProblem {
  readonly message: string;
}
