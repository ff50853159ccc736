/** A stop of the tour: what it stands at, and what is said there. */
export interface TourStep {
  /** What is seen of it: of a panel that scrolls, the place it scrolls in, and not its whole length. */
  readonly selector: string;
  readonly title: string;
  readonly text: string;
  /** What the keyboard can do, where there is one. */
  readonly keys?: string;
}

/** Two minutes, in the order of the work. On a narrow screen a panel that is not shown stands behind its tab, which is pointed at. */
export const tourSteps: readonly TourStep[] = [
  {
    selector: 'section[aria-label="Entry line"]',
    title: 'Write what was given',
    text: 'One line an administration, words in any order: drug, dose, route, times without a colon, site. The line below says how it is read before you add it.',
    keys: 'Enter adds it; the / key leads here from anywhere.',
  },
  {
    selector: 'section[aria-label="Timeline"], [data-tab="timeline"]',
    title: 'See it on its line',
    text: 'One lane an access site. Bars move, stretch and change lanes by pointer or keyboard, and nothing snaps to a billing threshold. Badges say what each came to: INIT the initial service, SEQ after it, CONC beside it, PUSH, RPT the same drug again. Hatched minutes do not count; an open, hatched end is a stop that nobody charted.',
  },
  {
    selector: 'section[aria-label="Administrations"], [data-tab="list"]',
    title: 'Or work in the table',
    text: 'The same chart as rows, and each cell can be changed. Whatever the timeline can do, the table can do too.',
    keys: 'Arrows lead from cell to cell, Enter opens one.',
  },
  {
    selector: ':has(> section[aria-labelledby="claim-title"]), [data-tab="claim"]',
    title: 'The claim follows every step',
    text: 'It is worked out again with every key and while you drag. A line opens to its proof: minutes that counted, minutes that did not and why, who lost the place of the initial service, and the rule with its source.',
  },
  {
    selector: ':has(> section[aria-labelledby="findings-title"]), [data-tab="findings"]',
    title: 'What stands in the way',
    text: 'Missing times, conflicts over the initial service, pairs that may not stand together. A press leads to the place; fixes are offered only where the record allows them, and a time is never suggested.',
  },
  {
    selector: '[data-tour="policy"]',
    title: 'Where experts disagree',
    text: 'Every point on which published sources differ is a named switch with a default. The same chart can be read through another policy, and the difference is never called an error.',
  },
  {
    selector: '[data-tour="commands"]',
    title: 'Everything has a name',
    text: 'Here every command is found by its name. Everything you enter stays in this browser.',
    keys: 'Ctrl K (⌘ K) opens it from anywhere, ? shows all keys.',
  },
];
