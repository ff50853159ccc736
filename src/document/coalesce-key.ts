import { assertNever } from '../base/assert.ts';
import type { Command } from './command.ts';

/** What a command is about: its kind, whom it concerns, and the field. Quick repeats with the same key are one step. */
export function coalesceKeyOf(command: Command): string {
  switch (command.type) {
    case 'set-encounter':
      return [command.type, ...Object.keys(command.patch).sort()].join(' ');
    case 'add-access-site':
    case 'edit-access-site':
      return `${command.type} ${command.accessSite.id}`;
    case 'remove-access-site':
    case 'reorder-access-site':
    case 'designate-initial':
      return `${command.type} ${command.accessSiteId}`;
    case 'add-administrations':
    case 'put-administrations':
      return [command.type, ...command.administrations.map(({ id }) => id)].join(' ');
    case 'replace-administration':
      return `${command.type} ${command.administration.id}`;
    case 'remove-administrations':
    case 'move-administrations':
    case 'place-administrations':
      return [command.type, ...command.ids.toSorted()].join(' ');
    case 'copy-administrations':
      return [command.type, ...command.newIds].join(' ');
    case 'set-start-time':
    case 'set-stop-time':
    case 'set-pauses':
    case 'set-category':
    case 'split-administration':
      return `${command.type} ${command.administrationId}`;
    case 'put-override':
      return `${command.type} ${command.override.id}`;
    case 'remove-override':
      return `${command.type} ${command.overrideId}`;
    default:
      return assertNever(command);
  }
}
