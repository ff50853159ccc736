/** The few words that the timeline says itself. */
export interface TimelineWording {
  readonly startOf: (label: string) => string;
  readonly stopOf: (label: string) => string;
  readonly startUnknown: string;
  readonly stopUnknown: string;
  readonly untimed: string;
  readonly emptyLane: string;
  readonly foldedLane: (count: number) => string;
  /** Name of the strip that shows all of the time. */
  readonly overview: string;
}

export const defaultWording: TimelineWording = {
  startOf: (label) => `Start of ${label}`,
  stopOf: (label) => `Stop of ${label}`,
  startUnknown: 'Start unknown',
  stopUnknown: 'Stop unknown',
  untimed: 'No times',
  emptyLane: 'Nothing here yet: draw a bar, or press N',
  foldedLane: (count) => `${String(count)} folded away: Enter shows them`,
  overview: 'Overview',
};
