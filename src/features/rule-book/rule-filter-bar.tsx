import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { switchIds } from '../../domain/policy.ts';
import { settings } from '../../domain/setting.ts';
import { ruleCatalogue } from '../../rules/index.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useRegisterCommands } from '../../ui/use-register-commands.ts';
import { readFilter, writeFilter } from './filter-rules.ts';
import type { RuleFilter } from './filter-rules.ts';
import styles from './rule-filter-bar.module.css';
import { phaseName, phasesOf, settingWords } from './rule-words.ts';

const phaseOptions = [
  { value: '', name: 'Any phase' },
  ...phasesOf(ruleCatalogue.map((rule) => rule.id)).map((value) => ({ value, name: phaseName(value) })),
];
const settingOptions = [{ value: '', name: 'Any setting' }, ...settings.map((value) => ({ value: value as string, name: settingWords[value] }))];
const switchOptions = [{ value: '', name: 'Any switch' }, ...switchIds.map((value) => ({ value: value as string, name: value }))];

/** Search and choices over the rules; they stand in the address. */
export function RuleFilterBar({ count, total }: { readonly count: number; readonly total: number }): ReactElement {
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  // The address follows in its own time; what is being typed must not wait for it.
  const [typed, setTyped] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const change = (patch: { readonly [K in keyof RuleFilter]?: string | undefined }): void => {
    const next = writeFilter({ ...filter, text: typed ?? filter.text });
    const names = { text: 'q', phase: 'phase', setting: 'setting', switchId: 'switch' } as const;
    for (const [field, value] of Object.entries(patch)) {
      const name = names[field as keyof RuleFilter];
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true });
  };
  const searchFor = (text: string): void => {
    setTyped(text);
    change({ text });
  };
  useRegisterCommands([{ id: 'rules.search', title: 'Search the rules', group: 'Rule book', shortcut: '/', run: () => search.current?.focus() }]);
  return (
    <div className={styles.bar} role="search" aria-label="Rules">
      <SearchField
        aria-label="Search rules"
        className={styles.search}
        placeholder="Search words, sources, R42, Q7"
        value={typed ?? filter.text}
        onChange={(event) => searchFor(event.target.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') searchFor('');
        }}
        ref={search}
      />
      <div className={styles.choices}>
        <ChoiceField label="Phase" value={filter.phase ?? ''} options={phaseOptions} onChange={(phase) => change({ phase })} />
        <ChoiceField label="Setting" value={filter.setting ?? ''} options={settingOptions} onChange={(setting) => change({ setting })} />
        <ChoiceField label="Policy switch" value={filter.switchId ?? ''} options={switchOptions} onChange={(switchId) => change({ switchId })} />
      </div>
      <span className={styles.count} role="status">
        {count === total ? `${String(total)} rules` : `${String(count)} of ${String(total)} rules`}
      </span>
    </div>
  );
}
