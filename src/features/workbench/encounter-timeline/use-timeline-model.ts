import { useState } from 'react';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { useCoveredCoding } from '../covered-coding.ts';
import { useShownEncounter } from '../workbench-context.ts';
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

/** The shown encounter as lanes and bars. */
export function useTimelineModel(): TimelineModel {
  const [read] = useState(createModelReader);
  return read(useShownEncounter(), useCoveredCoding());
}
