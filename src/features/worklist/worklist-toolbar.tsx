import { useId } from 'react';
import type { ReactElement, Ref } from 'react';
import { workflowStatuses } from '../../document/workflow.ts';
import { settings } from '../../domain/setting.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { AddIcon, FileUploadIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { WorklistFilter } from './filter-rows.ts';
import { statusNames } from '../../ui/status-names.ts';
import { settingNames } from './status-names.ts';
import styles from './worklist-toolbar.module.css';

export interface WorklistToolbarProps {
  readonly filter: WorklistFilter;
  readonly onFilter: (filter: WorklistFilter) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  /** Example: "12 of 340 encounters". */
  readonly count: string;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

const statusOptions = [
  { value: 'any', name: 'Any status' },
  ...workflowStatuses.map((value) => ({ value, name: statusNames[value] })),
] as const;

const settingOptions = [
  { value: 'any', name: 'Any setting' },
  ...settings.map((value) => ({ value, name: settingNames[value] })),
] as const;

export function WorklistToolbar({
  filter,
  onFilter,
  searchRef,
  count,
  onNew,
  onImport,
}: WorklistToolbarProps): ReactElement {
  const findingsId = useId();
  return (
    <div className={styles.bar}>
      <h1 className={styles.heading}>Worklist</h1>
      <span className={styles.count} role="status">
        {count}
      </span>
      <div className={styles.filters} role="search" aria-label="Encounters">
        <SearchField
          aria-label="Search encounters"
          className={styles.search}
          placeholder="Search"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') onFilter({ ...filter, text: '' });
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            // On to what was found: there the arrows choose and Enter opens.
            document.querySelector<HTMLElement>('[role="grid"]')?.focus();
          }}
          ref={searchRef}
        />
        <ChoiceField
          label="Status"
          value={filter.status}
          options={statusOptions}
          onChange={(status) => onFilter({ ...filter, status })}
        />
        <ChoiceField
          label="Setting"
          value={filter.setting}
          options={settingOptions}
          onChange={(setting) => onFilter({ ...filter, setting })}
        />
        <span className={styles.toggle}>
          <input
            type="checkbox"
            id={findingsId}
            checked={filter.isWithFindings}
            onChange={(event) => onFilter({ ...filter, isWithFindings: event.target.checked })}
          />
          <label htmlFor={findingsId}>With findings</label>
        </span>
      </div>
      <div className={styles.actions}>
        <Button variant="outlined" startIcon={<FileUploadIcon />} onClick={onImport}>
          Import
        </Button>
        <Button variant="contained" startIcon={<AddIcon />} onClick={onNew}>
          New encounter
        </Button>
      </div>
    </div>
  );
}
