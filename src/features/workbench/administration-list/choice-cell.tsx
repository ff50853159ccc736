import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { chartedCategories, routes } from '../../../domain/administration.ts';
import { siteName } from '../../../domain/site-name.ts';
import { categoryNames, routeNames } from '../charted-names.ts';
import { useShownEncounter } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import type { CellEditorProps } from './cell-editor-props.ts';
import { columnNames } from './cell-request.ts';
import type { EditableColumn } from './cell-request.ts';
import { asRead } from './cell-values.ts';
import { keepInCell } from './keep-in-cell.ts';
import styles from './administration-list.module.css';

interface Option {
  readonly value: string;
  readonly name: string;
}

const newSite = 'new';
const routeOptions: readonly Option[] = routes.map((value) => ({ value, name: routeNames[value] }));
const categoryOptions: readonly Option[] = [{ value: '', name: asRead }, ...chartedCategories.map((value) => ({ value, name: categoryNames[value] }))];

function optionsOf(column: EditableColumn, sites: readonly Option[]): readonly Option[] {
  if (column === 'route') return routeOptions;
  if (column === 'category') return categoryOptions;
  return [{ value: '', name: 'No site' }, ...sites, { value: newSite, name: 'New site …' }];
}

/** A cell that is one of a few. A letter typed on the cell goes to the first choice that begins with it. */
export function ChoiceCell({ administration, column, typed, onCommit, onDone }: CellEditorProps): ReactElement {
  const { accessSites } = useShownEncounter();
  const { openSite } = useWorkbenchPlaces();
  const options = useMemo(
    () => optionsOf(column, accessSites.map((site) => ({ value: site.id as string, name: siteName(site) }))),
    [column, accessSites],
  );
  const value = (column === 'route' ? administration.route : column === 'site' ? administration.accessSiteId : administration.category) ?? '';
  const choose = (chosen: string): void => {
    if (column === 'site' && chosen === newSite) {
      onDone('leave');
      openSite({ kind: 'new', place: [administration.id] });
      return;
    }
    onCommit(administration, column, chosen);
  };
  return (
    <select
      className={styles.cellInput}
      aria-label={columnNames[column]}
      value={value}
      ref={(element) => {
        if (element === null || element === document.activeElement) return;
        element.focus();
        const begins = typed === undefined ? undefined : options.find((option) => option.name.toLowerCase().startsWith(typed.toLowerCase()));
        if (begins !== undefined && begins.value !== newSite) choose(begins.value);
      }}
      onChange={(event) => choose(event.target.value)}
      onBlur={() => onDone('leave')}
      onKeyDown={(event) => {
        keepInCell(event);
        if (event.key === 'Escape' || event.key === 'Enter') onDone(event.key === 'Enter' ? 'down' : 'stay');
        else if (event.key === 'Tab') onDone(event.shiftKey ? 'left' : 'right');
        else return;
        event.preventDefault();
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
