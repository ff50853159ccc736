/** A stop of the tour: what it stands at, and what is said there. */
export interface TourStep {
  readonly selector: string;
  readonly title: string;
  readonly text: string;
}

/** Two minutes, in the order of the work. Places that the screen has no room for are left out when the tour starts. */
export const tourSteps: readonly TourStep[] = [
  {
    selector: 'section[aria-label="Entry line"]',
    title: 'Write what was given',
    text: 'One line an administration, words in any order: drug, dose, route, times without a colon, site. The line below says how it is read before you press Enter. The / key leads here from anywhere.',
  },
  {
    selector: 'section[aria-label="Timeline"]',
    title: 'See it on its line',
    text: 'One lane an access site. Bars move, stretch and change lanes by pointer or keyboard, and nothing ever snaps to a billing threshold. Hatched minutes do not count; an open, hatched end is a stop that nobody charted.',
  },
  {
    selector: '[role="grid"][aria-label="Administrations"]',
    title: 'Or work in the table',
    text: 'The same chart as rows: press Enter in a cell to change it. Whatever the timeline can do, the table can do too.',
  },
  {
    selector: 'section[aria-labelledby="claim-title"]',
    title: 'The claim follows every step',
    text: 'It is worked out again with every key and while you drag. A line opens to its proof: minutes that counted, minutes that did not and why, who lost the place of the initial service, and the rule with its source.',
  },
  {
    selector: 'section[aria-labelledby="findings-title"]',
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
    text: 'Ctrl K (⌘ K) finds every command with its keys, ? shows the keys alone. Everything you enter stays in this browser.',
  },
];
