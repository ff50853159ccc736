import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TimelineHandle } from '../../../timeline/view/timeline-props.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { EncounterField } from '../../../domain/fact-path.ts';
import type { OverrideId } from '../../../domain/ids.ts';
import type { CellRequest } from '../administration-list/cell-request.ts';
import { useEditor, useWorkbench } from '../workbench-context.ts';
import type { WorkbenchPlaces } from '../workbench-places.ts';

export interface FactFocusTargets {
  readonly timeline: RefObject<TimelineHandle | null>;
  readonly places: WorkbenchPlaces;
  readonly goToCell: (request: CellRequest) => void;
  readonly goToEncounterField: (field: EncounterField) => void;
  readonly goToOverride: (id: OverrideId) => void;
}

/**
 * Goes where a finding points: a time that is charted to its edge on the timeline, one that is not to its cell in the list, where
 * it can be typed; everything else to its field in a form.
 */
export function useFactFocus({
  timeline,
  places,
  goToCell,
  goToEncounterField,
  goToOverride,
}: FactFocusTargets): void {
  const { store } = useWorkbench();
  const focused = useEditor((state) => state.focusedFact);
  useEffect(() => {
    if (focused === undefined) return;
    const { history, focusFact } = store.getState();
    focusFact(undefined);
    const { fact } = focused;
    if (fact.of === 'encounter') goToEncounterField(fact.field);
    else if (fact.of === 'override') goToOverride(fact.id);
    else if (fact.of === 'access-site') places.openSite({ kind: 'edit', id: fact.id });
    else {
      const administration = history.present.document.administrations.find(({ id }) => id === fact.id);
      if (administration === undefined) return;
      const { field } = fact;
      timeline.current?.scrollToBar(fact.id);
      if (field !== 'start' && field !== 'stop') {
        if (field === 'accessSiteId') goToCell({ id: fact.id, column: 'site' });
        else places.openForm({ kind: 'edit', id: fact.id, field });
      } else if (
        administration[field] !== undefined &&
        isInfusion(administration) &&
        timeline.current !== null
      ) {
        timeline.current.focusEdge(fact.id, field);
      } else goToCell({ id: fact.id, column: field });
    }
  }, [focused, store, timeline, places, goToCell, goToEncounterField, goToOverride]);
}
