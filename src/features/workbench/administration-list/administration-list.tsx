import type { ReactElement } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isCovered } from '../covered-coding.ts';
import { codingOf } from '../coding-of.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useEditor, useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import { findingsByAdministration } from '../worst-findings.ts';
import styles from './administration-list.module.css';
import { AdministrationRow } from './administration-row.tsx';
import type { CellRequest } from './cell-request.ts';
import { sortedAdministrations } from './sorted-administrations.ts';

export interface AdministrationListProps {
  readonly request: CellRequest | undefined;
  readonly onRequestDone: () => void;
}

const heads = ['Drug', 'Route', 'Site', 'Start', 'Stop', 'Min', 'Dose', 'Category', 'Role', 'Finding', 'Actions'];

/** The timeline's facts as a table: the equal way in for keyboard and screen reader. */
export function AdministrationList({ request, onRequestDone }: AdministrationListProps): ReactElement {
  const { store, codeSet } = useWorkbench();
  const encounter = useShownEncounter();
  const selection = useEditor((state) => state.selection);
  const edit = useEditCommands();
  const { openForm } = useWorkbenchPlaces();
  const coded = isCovered(encounter, codeSet) ? codingOf(encounter, codeSet) : undefined;
  if (encounter.administrations.length === 0) {
    return (
      <EmptyState title="Nothing is charted yet">
        Type a line above, for example “ceftriaxone 1g ivpb 1012-1047 L AC”, or draw on the timeline.
      </EmptyState>
    );
  }
  const findings = coded === undefined ? undefined : findingsByAdministration(coded.findings);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Administrations">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head === 'Actions' ? <span className="dl-visually-hidden">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedAdministrations(encounter.administrations).map((administration) => (
            <AdministrationRow
              key={administration.id}
              administration={administration}
              encounter={encounter}
              reading={coded?.administrations.get(administration.id)}
              findings={findings?.get(administration.id)}
              isSelected={selection.includes(administration.id)}
              focusColumn={request?.id === administration.id ? request.column : undefined}
              onFocused={onRequestDone}
              onSelect={() => store.getState().select([administration.id])}
              onOpen={() => openForm({ kind: 'edit', id: administration.id })}
              edit={edit}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
