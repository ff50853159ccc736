import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { useCoveredCoding } from '../covered-coding.ts';
import { serviceCount } from '../overrides/reported-of.ts';
import { useShownEncounter } from '../workbench-context.ts';
import styles from './panel-tabs.module.css';

export const panelTabs = ['list', 'timeline', 'claim', 'findings'] as const;
export type PanelTab = (typeof panelTabs)[number];

const names: Readonly<Record<PanelTab, string>> = { list: 'Chart', timeline: 'Timeline', claim: 'Claim', findings: 'Findings' };

export interface PanelTabsProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly panels: Readonly<Record<PanelTab, ReactNode>>;
}

/** One panel at a time, for a narrow screen; the chart comes first. The counts tell what happens behind the other tabs. */
export function PanelTabs({ tab, onTab, panels }: PanelTabsProps): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const coding = useCoveredCoding();
  const encounter = useShownEncounter();
  const errors = coding?.findings.filter((finding) => finding.severity === 'error').length ?? 0;
  const warnings = coding?.findings.filter((finding) => finding.severity === 'warning').length ?? 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = panelTabs.indexOf(tab);
    const to =
      event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? panelTabs.length - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    const next = panelTabs[(to + panelTabs.length) % panelTabs.length] ?? tab;
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" tabIndex={-1} aria-label="Panels" className={styles.tabs} onKeyDown={onKeyDown}>
        {panelTabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-tab={one}
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            className={styles.tab}
            onClick={() => onTab(one)}
          >
            {names[one]}
            {one === 'claim' && coding !== undefined && <span className={styles.count}>{serviceCount(encounter, coding)}</span>}
            {one === 'findings' && errors > 0 && <SeverityMark severity="error" count={errors} />}
            {one === 'findings' && errors === 0 && warnings > 0 && <SeverityMark severity="warning" count={warnings} />}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        {panels[tab]}
      </div>
    </>
  );
}
