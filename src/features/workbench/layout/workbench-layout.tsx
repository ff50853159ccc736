import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { shownEncounter } from '../../../document/editor-state.ts';
import type { EncounterField } from '../../../domain/fact-path.ts';
import type { OverrideId } from '../../../domain/ids.ts';
import type { Autosave } from '../../../storage/autosave.ts';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { ComingKeys } from '../../../ui/coming-keys.ts';
import { deferred } from '../../../ui/deferred.ts';
import { HeldKeys } from '../../../ui/held-keys.ts';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { AdministrationList } from '../administration-list/administration-list.tsx';
import type { CellRequest } from '../administration-list/cell-request.ts';
import { ClaimPanel } from '../claim-panel/claim-panel.tsx';
import { EncounterTimeline } from '../encounter-timeline/encounter-timeline.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { WorkbenchHeader } from '../header/workbench-header.tsx';
import { PrintHost } from '../print/print-host.tsx';
import { hasUnknownTimes } from '../outcomes/unknown-facts.ts';
import { OutcomesDriver } from '../outcomes/outcomes-driver.tsx';
import { QuickEntry } from '../quick-entry/quick-entry.tsx';
import { TourHost } from '../tour/tour-host.tsx';
import { useRegisterCommands } from '../../../ui/use-register-commands.ts';
import { AskWhyNot } from '../why-not/ask-why-not.ts';
import { AskOverride } from '../overrides/ask-override.ts';
import type { OverrideTarget } from '../overrides/ask-override.ts';
import { overrideElementId } from '../overrides/override-id.ts';
import { isCovered } from '../covered-coding.ts';
import { lateKeys } from '../late-keys.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import { WorkbenchPlacesContext } from '../workbench-places.ts';
import { draftOf } from '../draft/encounter-draft.ts';
import { GuardedPanel } from './guarded-panel.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import type { PanelTab } from './panel-tabs.tsx';
import { PreviewTiming } from './preview-timing.tsx';
import { SplitPane } from './split-pane.tsx';
import { useFactFocus } from './use-fact-focus.ts';
import styles from './workbench-layout.module.css';

const AdministrationForm = deferred(
  async () => (await import('../administration-form/administration-form.tsx')).AdministrationForm,
);
const MarPasteDialog = deferred(
  async () => (await import('../mar-paste/mar-paste-dialog.tsx')).MarPasteDialog,
);
const WhyNotDialog = deferred(async () => (await import('../why-not/why-not-dialog.tsx')).WhyNotDialog);
const OverrideDialog = deferred(
  async () => (await import('../overrides/override-dialog.tsx')).OverrideDialog,
);
const WorkbenchCommands = deferred(async () => (await import('./workbench-commands.tsx')).WorkbenchCommands);
const EditAnnouncer = deferred(async () => (await import('./edit-announcer.tsx')).EditAnnouncer);
const NotCovered = deferred(async () => (await import('./not-covered.tsx')).NotCovered);
const OpenElsewhereNote = deferred(async () => (await import('./open-elsewhere-note.tsx')).OpenElsewhereNote);
const SiteDialog = deferred(async () => (await import('../encounter-timeline/site-dialog.tsx')).SiteDialog);

export interface WorkbenchLayoutProps {
  readonly autosave: Autosave | undefined;
  readonly notCovered: string | undefined;
  readonly onReload: () => void;
}

/** The panels of the workbench: beside each other where there is room, else one at a time behind tabs. */
export function WorkbenchLayout({ autosave, notCovered, onReload }: WorkbenchLayoutProps): ReactElement {
  const { store, codeSet } = useWorkbench();
  const hasClaim = useEditor((state) => isCovered(shownEncounter(state), codeSet));
  const isMoreToCome = useEditor((state) => hasUnknownTimes(shownEncounter(state)));
  const isNarrow = useMediaQuery('(width < 960px)');
  const timeline = useRef<TimelineHandle>(null);
  const [left] = useState(() => draftOf(store.getState().history.present.document.id).getState());
  const dialog = left.dialog?.target;
  const [tab, setTab] = useState<PanelTab>(dialog !== undefined && 'id' in dialog ? 'timeline' : 'list');
  const [form, setForm] = useState(left.form);
  const [site, setSite] = useState(dialog?.kind === 'site' ? dialog.site : undefined);
  const [mar, setMar] = useState<string>();
  /** The code that is asked about; empty = to be chosen, undefined = nothing asked. */
  const [whyNot, setWhyNot] = useState<string>();
  const [override, setOverride] = useState<OverrideTarget>();
  const [cell, setCell] = useState(left.cell);
  const [field, setField] = useState<{ readonly field: EncounterField }>();
  const places = useMemo(() => ({ openForm: setForm, openSite: setSite, openMarPaste: setMar }), []);
  const goToCell = useCallback((request: CellRequest) => {
    setTab('list');
    setCell(request);
  }, []);
  const closeForm = useCallback(() => {
    setForm(undefined);
    // What opened the form may have gone, as the empty lane that makes way for the first vein: the keyboard goes to what was entered.
    requestAnimationFrame(() => {
      const [entered] = store.getState().selection;
      if (document.activeElement === document.body && entered !== undefined)
        timeline.current?.focusBar(entered);
    });
  }, [store]);
  const goToEncounterField = useCallback((to: EncounterField) => setField({ field: to }), []);
  const goToOverride = useCallback((id: OverrideId) => {
    setTab('claim');
    // On a narrow screen the panel is drawn only now.
    requestAnimationFrame(() => document.getElementById(overrideElementId(id))?.focus());
  }, []);
  useRegisterCommands(
    hasClaim
      ? [
          {
            id: 'workbench.why-not',
            title: 'Why not that code?',
            group: 'Workbench',
            shortcut: 'alt+w',
            run: () => setWhyNot(''),
          },
          {
            id: 'workbench.override',
            title: 'Override a claim line, or add one',
            group: 'Workbench',
            shortcut: 'alt+o',
            run: () => setOverride('choose'),
          },
        ]
      : [],
  );
  useFactFocus({ timeline, places, goToCell, goToEncounterField, goToOverride });

  const panels = {
    list: (
      <GuardedPanel name="The administration list">
        <AdministrationList request={cell} onRequestDone={() => setCell(undefined)} />
      </GuardedPanel>
    ),
    timeline: (
      <GuardedPanel name="The timeline">
        <EncounterTimeline handle={timeline} />
      </GuardedPanel>
    ),
    claim: (
      <div className={styles.scroll}>
        {hasClaim ? (
          <GuardedPanel name="The claim">
            <ClaimPanel />
          </GuardedPanel>
        ) : (
          <Suspense>
            <NotCovered message={notCovered ?? ''} />
          </Suspense>
        )}
      </div>
    ),
    findings: (
      <div className={styles.scroll}>
        {hasClaim && (
          <GuardedPanel name="The findings">
            <FindingsPanel />
          </GuardedPanel>
        )}
      </div>
    ),
  };
  return (
    <WorkbenchPlacesContext value={places}>
      <AskWhyNot value={setWhyNot}>
        <AskOverride value={setOverride}>
          <div className={styles.workbench}>
            <GuardedPanel name="The header">
              <WorkbenchHeader
                autosave={autosave}
                isNarrow={isNarrow}
                request={field}
                onRequestDone={() => setField(undefined)}
                onReload={onReload}
              />
            </GuardedPanel>
            <div className={styles.entry}>
              <GuardedPanel name="The entry line">
                <QuickEntry />
              </GuardedPanel>
            </div>
            <Suspense>
              <OpenElsewhereNote />
            </Suspense>
            <Suspense fallback={<ComingKeys keys={lateKeys.workbench} />}>
              <WorkbenchCommands onTab={setTab} />
              <EditAnnouncer />
            </Suspense>
            {isNarrow ? (
              <PanelTabs tab={tab} onTab={setTab} panels={panels} />
            ) : (
              <div className={styles.columns}>
                <SplitPane
                  label="Height of the timeline"
                  initial={55}
                  upper={panels.timeline}
                  lower={panels.list}
                />
                <aside className={styles.side} aria-label="Claim and findings">
                  {hasClaim ? (
                    <SplitPane
                      label="Height of the claim"
                      initial={50}
                      fitsLower
                      isLowerHeld={isMoreToCome}
                      upper={panels.claim}
                      lower={panels.findings}
                    />
                  ) : (
                    panels.claim
                  )}
                </aside>
              </div>
            )}
            <PreviewTiming />
            <PrintHost />
            <TourHost />
            <OutcomesDriver />
          </div>
          <Suspense fallback={<HeldKeys />}>
            {form !== undefined && <AdministrationForm target={form} onClose={closeForm} />}
            {mar !== undefined && <MarPasteDialog text={mar} onClose={() => setMar(undefined)} />}
            {site !== undefined && <SiteDialog target={site} onClose={() => setSite(undefined)} />}
            {whyNot !== undefined && hasClaim && (
              <WhyNotDialog code={whyNot} onClose={() => setWhyNot(undefined)} />
            )}
            {override !== undefined && hasClaim && (
              <OverrideDialog target={override} onClose={() => setOverride(undefined)} />
            )}
          </Suspense>
        </AskOverride>
      </AskWhyNot>
    </WorkbenchPlacesContext>
  );
}
