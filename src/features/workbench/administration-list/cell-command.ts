import type { Administration } from '../../../domain/administration.ts';
import type { Command } from '../../../document/command.ts';
import { sameValue } from '../../../document/same-value.ts';
import type { EditableColumn } from './cell-request.ts';

/** The step that makes one cell what it was edited to; undefined when it already is. */
export function cellCommand(column: EditableColumn, before: Administration, after: Administration): Command | undefined {
  if (sameValue(after, before)) return undefined;
  const administrationId = before.id;
  switch (column) {
    case 'start':
      return { type: 'set-start-time', administrationId, start: after.start };
    case 'stop':
      return { type: 'set-stop-time', administrationId, stop: after.stop };
    case 'site':
      return { type: 'place-administrations', ids: [administrationId], accessSiteId: after.accessSiteId };
    case 'category':
      return { type: 'set-category', administrationId, category: after.category };
    case 'drug':
    case 'route':
    case 'dose':
      return { type: 'replace-administration', administration: after };
  }
}
