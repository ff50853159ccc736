import { useMemo, useState } from 'react';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useShownEncounter } from '../workbench-context.ts';
import { createMarker, outcomeMarks } from '../outcomes/outcome-marks.ts';
import { useOutcomes } from '../outcomes/use-outcomes.ts';
import { shareModel } from './share-model.ts';
import { timelineModel } from './timeline-model.ts';
import type { TimelineModel } from './timeline-model.ts';

/** Remembers the last model, so that the next one can share with it. */
function createModelReader(): (encounter: Encounter, coding: CodedEncounter | undefined) => TimelineModel {
  let last: { readonly encounter: Encounter; readonly coding: CodedEncounter | undefined; readonly model: TimelineModel } | undefined;
  return (encounter, coding) => {
    if (last?.encounter !== encounter || last.coding !== coding) {
      last = { encounter, coding, model: shareModel(last?.model, timelineModel(encounter, coding)) };
    }
    return last.model;
  };
}

/** The shown encounter as lanes and bars, with a mark wherever an unknown time begins to mean another claim. */
export function useTimelineModel(): TimelineModel {
  const [read] = useState(createModelReader);
  const encounter = useShownEncounter();
  const model = read(encounter, useCoveredCoding());
  const outcomes = useOutcomes();
  const { dateOfService } = encounter;
  const mark = useMemo(() => (outcomes === undefined ? undefined : createMarker(outcomeMarks(outcomes, dateOfService))), [outcomes, dateOfService]);
  return useMemo(() => (mark === undefined ? model : mark(model)), [model, mark]);
}
