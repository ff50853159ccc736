import { addAccessSite } from './add-access-site.ts';
import { addAdministrations } from './add-administrations.ts';
import { copyAdministrations } from './copy-administrations.ts';
import type { CommandDefinition, CommandOf, CommandType } from './command-definition.ts';
import { designateInitial } from './designate-initial.ts';
import { editAccessSite } from './edit-access-site.ts';
import { moveAdministrations } from './move-administrations.ts';
import { placeAdministrations } from './place-administrations.ts';
import { putAdministrations } from './put-administrations.ts';
import { putOverride } from './put-override.ts';
import { removeAccessSite } from './remove-access-site.ts';
import { removeAdministrations } from './remove-administrations.ts';
import { removeOverride } from './remove-override.ts';
import { reorderAccessSite } from './reorder-access-site.ts';
import { replaceAdministration } from './replace-administration.ts';
import { setCategory } from './set-category.ts';
import { setEncounter } from './set-encounter.ts';
import { setPauses } from './set-pauses.ts';
import { setStartTime } from './set-start-time.ts';
import { setStopTime } from './set-stop-time.ts';
import { splitAdministration } from './split-administration.ts';

type CommandDefinitions = { readonly [T in CommandType]: CommandDefinition<T> };

/** Every command there is; the compiler asks for a missing one. */
const commandDefinitions: CommandDefinitions = {
  'set-encounter': setEncounter,
  'add-access-site': addAccessSite,
  'edit-access-site': editAccessSite,
  'remove-access-site': removeAccessSite,
  'reorder-access-site': reorderAccessSite,
  'add-administrations': addAdministrations,
  'replace-administration': replaceAdministration,
  'put-administrations': putAdministrations,
  'remove-administrations': removeAdministrations,
  'move-administrations': moveAdministrations,
  'copy-administrations': copyAdministrations,
  'set-start-time': setStartTime,
  'set-stop-time': setStopTime,
  'set-pauses': setPauses,
  'split-administration': splitAdministration,
  'place-administrations': placeAdministrations,
  'set-category': setCategory,
  'designate-initial': designateInitial,
  'put-override': putOverride,
  'remove-override': removeOverride,
};

/** The definition of a command's type. */
export const definitionOf = <T extends CommandType>(command: CommandOf<T>): CommandDefinition<T> =>
  commandDefinitions[command.type];
