import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import { newAdministrationId } from '../../../document/new-administration-id.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useWorkbenchPlaces } from '../workbench-places.ts';
import type { BarMenuPage } from './bar-menu-target.ts';
import styles from './bar-menu.module.css';
import { ItemList } from './item-list.tsx';
import { canHaveSite } from './timeline-lane-id.ts';

export interface BarMenuItemsProps {
  readonly administration: Administration;
  /** All that the menu acts on where it makes sense for several. */
  readonly ids: readonly AdministrationId[];
  readonly minute: number | undefined;
  readonly onPage: (page: BarMenuPage) => void;
  readonly onDelete: () => void;
  readonly onDone: () => void;
}

interface Action {
  readonly label: string;
  readonly act: () => void;
  readonly keys?: string;
  /** Leads to another page of the menu. */
  readonly isPage?: true;
}

type Entry = Action | 'line' | undefined;

/** The first page of the menu of a bar. */
export function BarMenuItems({ administration, ids, minute, onPage, onDelete, onDone }: BarMenuItemsProps): ReactElement {
  const { store } = useWorkbench();
  const { run, duplicate } = useEditCommands();
  const clipboard = useClipboard();
  const places = useWorkbenchPlaces();
  const encounter = useShownEncounter();
  const { id, accessSiteId: site, start, stop } = administration;
  const count = ids.length > 1 ? ` ${String(ids.length)}` : '';
  const infusion = isInfusion(administration) ? administration : undefined;
  const pauses = infusion?.pauses ?? [];
  const pauseHere = pauses.find((pause) => minute !== undefined && pause.start <= minute && minute < pause.stop);
  const isDesignated = site !== undefined && encounter.designations?.initial[site] === id;
  const isInside = minute !== undefined && start !== undefined && minute > start && (stop === undefined || minute < stop);
  const setPauses = (next: typeof pauses) => (): void => void run({ type: 'set-pauses', administrationId: id, pauses: next });
  const splitHere = (at: number): void => {
    const newId = newAdministrationId(store.getState().history.present.document);
    if (run({ type: 'split-administration', administrationId: id, at, newId })) store.getState().select([newId]);
  };
  const type = (field: 'start' | 'stop') => (): void => places.openForm({ kind: 'edit', id, field });

  const single: readonly Entry[] = [
    'line',
    isInside && infusion !== undefined ? { label: `Split at ${formatClock(minute)}`, act: () => splitHere(minute) } : undefined,
    infusion !== undefined && start !== undefined ? { label: 'Split…', act: () => onPage('split'), keys: 'shift+s', isPage: true } : undefined,
    infusion === undefined ? undefined : { label: 'Add a pause…', act: () => onPage('pause'), keys: 'shift+p', isPage: true },
    pauseHere === undefined
      ? undefined
      : { label: `Remove the pause ${formatClock(pauseHere.start)} – ${formatClock(pauseHere.stop)}`, act: setPauses(pauses.filter((pause) => pause !== pauseHere)) },
    pauseHere === undefined && pauses.length > 0 ? { label: pauses.length === 1 ? 'Remove the pause' : 'Remove the pauses', act: setPauses([]) } : undefined,
    start === undefined
      ? { label: 'Type the start…', act: type('start') }
      : { label: 'Start is not charted', act: () => run({ type: 'set-start-time', administrationId: id, start: undefined }) },
    infusion !== undefined && stop === undefined ? { label: 'Type the stop…', act: type('stop') } : undefined,
    stop === undefined ? undefined : { label: 'Stop is not charted', act: () => run({ type: 'set-stop-time', administrationId: id, stop: undefined }) },
    'line',
    { label: 'Category…', act: () => onPage('category'), isPage: true },
    site === undefined
      ? undefined
      : {
          label: isDesignated ? 'No longer designated as initial' : 'Designate as initial',
          act: () => run({ type: 'designate-initial', accessSiteId: site, administrationId: isDesignated ? undefined : id }),
        },
  ];
  const entries: readonly Entry[] = [
    { label: 'Edit…', act: () => places.openForm({ kind: 'edit', id }), keys: 'enter' },
    { label: `Duplicate${count}`, act: () => duplicate(ids), keys: 'mod+d' },
    { label: `Cut${count}`, act: clipboard.cut, keys: 'mod+x' },
    { label: `Copy${count}`, act: clipboard.copy, keys: 'mod+c' },
    { label: 'Paste', act: clipboard.paste, keys: 'mod+v' },
    ...(ids.length > 1 ? ['line' as const] : single),
    canHaveSite(administration.route) ? { label: site === undefined ? 'Place at…' : 'Move to site…', act: () => onPage('site'), isPage: true } : undefined,
    'line',
    { label: `Delete${count}`, act: onDelete, keys: 'delete' },
  ];
  const items = entries.flatMap((entry, index) => {
    if (entry === undefined) return [];
    if (entry === 'line') return [<Divider key={`line-${String(index)}`} />];
    const { label, act, keys, isPage = false } = entry;
    return [
      <MenuItem
        key={label}
        onClick={() => {
          act();
          if (!isPage) onDone();
        }}
      >
        <span className={styles.label}>{label}</span>
        {keys !== undefined && <KeyboardHint shortcut={keys} />}
      </MenuItem>,
    ];
  });
  return <ItemList>{items}</ItemList>;
}
