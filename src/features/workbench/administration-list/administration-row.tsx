import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { isInfusion, nameOf } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationReading } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId } from '../../../domain/ids.ts';
import { CategoryMark } from '../../../ui/category-mark.tsx';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import { routeNames } from '../charted-names.ts';
import { IconAction } from '../icon-action.tsx';
import { netMinutes } from '../net-minutes.ts';
import { roleBadges } from '../role-badges.ts';
import { siteName } from '../site-name.ts';
import type { EditCommands } from '../use-edit-commands.ts';
import type { AdministrationFindings } from '../worst-findings.ts';
import styles from './administration-list.module.css';
import type { CellColumn } from './cell-request.ts';

export interface AdministrationRowProps {
  readonly administration: Administration;
  readonly encounter: Encounter;
  readonly reading: AdministrationReading | undefined;
  readonly findings: AdministrationFindings | undefined;
  readonly isSelected: boolean;
  readonly focusColumn: CellColumn | undefined;
  readonly onFocused: () => void;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly edit: EditCommands;
}

const doseText = ({ dose, components }: Administration): string =>
  dose === undefined
    ? (components ?? []).map((part) => (part.dose === undefined ? '' : `${String(part.dose.amount)} ${part.dose.unit}`)).join(' + ')
    : `${String(dose.amount)} ${dose.unit}`;

/** One administration as a row; its times and its site are edited in place by the same commands as everywhere. */
export function AdministrationRow(props: AdministrationRowProps): ReactElement {
  const { administration, encounter, reading, findings, isSelected, focusColumn, onFocused, onSelect, onOpen, edit } = props;
  const { id, start, stop } = administration;
  const name = nameOf(administration);
  const startRef = useRef<HTMLInputElement>(null);
  const stopRef = useRef<HTMLInputElement>(null);
  const siteRef = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focusColumn === undefined) return;
    const target = focusColumn === 'start' ? startRef.current : focusColumn === 'stop' ? stopRef.current : siteRef.current;
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
    onFocused();
  }, [focusColumn, onFocused]);

  const isStopMissing = isInfusion(administration) && stop === undefined;
  const minutes = netMinutes(administration);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') onOpen();
    if (event.key === 'Delete') edit.remove([id]);
    if (event.key === ' ') onSelect();
    const next = event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.key === 'ArrowUp' ? event.currentTarget.previousElementSibling : undefined;
    if (next instanceof HTMLElement) next.focus();
    if (['Enter', 'Delete', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) event.preventDefault();
  };
  return (
    <tr className={isSelected ? styles.selected : undefined} aria-selected={isSelected} tabIndex={0} onKeyDown={onKeyDown} onFocus={onSelect} onDoubleClick={onOpen}>
      <th scope="row" className={styles.drug}>
        {name}
      </th>
      <td>{routeNames[administration.route]}</td>
      <td>
        <select
          ref={siteRef}
          className={styles.site}
          aria-label={`Site of ${name}`}
          value={administration.accessSiteId ?? ''}
          onChange={(event) =>
            edit.run({ type: 'place-administrations', ids: [id], accessSiteId: event.target.value === '' ? undefined : accessSiteId(event.target.value) })
          }
        >
          <option value="">no site</option>
          {encounter.accessSites.map((site) => (
            <option key={site.id} value={site.id}>
              {siteName(site)}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.time}>
        <TimeField
          label={`Start of ${name}`}
          isLabelHidden
          dateOfService={encounter.dateOfService}
          value={start}
          placeholder="missing"
          inputRef={startRef}
          onCommit={(value) => edit.run({ type: 'set-start-time', administrationId: id, start: value })}
        />
      </td>
      <td className={`${styles.time ?? ''} ${isStopMissing ? (styles.missing ?? '') : ''}`}>
        <TimeField
          label={`Stop of ${name}`}
          isLabelHidden
          dateOfService={encounter.dateOfService}
          value={stop}
          placeholder={isStopMissing ? 'missing' : '—'}
          inputRef={stopRef}
          onCommit={(value) => edit.run({ type: 'set-stop-time', administrationId: id, stop: value })}
        />
      </td>
      <td className={styles.number}>{minutes === undefined ? '' : String(minutes)}</td>
      <td className={styles.number}>{doseText(administration)}</td>
      <td>{reading === undefined || reading.category === 'not-coded' ? <span className={styles.quiet}>not coded</span> : <CategoryMark category={reading.category} isShort />}</td>
      <td className={styles.badges}>{roleBadges(reading).join(' ')}</td>
      <td title={findings?.messages.join('\n')}>{findings === undefined ? null : <SeverityMark severity={findings.severity} />}</td>
      <td className={styles.actions}>
        <IconAction label={`Edit ${name}`} onClick={onOpen}>
          <EditIcon fontSize="small" />
        </IconAction>
        <IconAction label={`Delete ${name}`} onClick={() => edit.remove([id])}>
          <DeleteIcon fontSize="small" />
        </IconAction>
      </td>
    </tr>
  );
}
