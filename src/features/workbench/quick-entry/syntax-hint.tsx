import type { ReactElement } from 'react';
import styles from './quick-entry.module.css';

const examples: readonly (readonly [string, string])[] = [
  ['ceftriaxone 1g ivpb 1012-1047 L AC', 'drug, dose, route, start and stop, site by its words'],
  ['ns 1000 hyd 0930-1145', 'hydration; a bare number before the times is the volume'],
  ['morphine 4mg ivp 1020', 'a push at one time'],
  ['ketorolac 60 im 1105 L deltoid', 'an injection; the unit comes from the drug table'],
  ['vanc 1g 2300-0030+1', '+1 is the next day'],
  ['morphine 4mg ivp 1020 and 1120', 'two pushes; times with and or a comma between them'],
  ['zosyn 4.5g ivpb 1400 no stop', 'no stop, no start, no time: it is not charted; 1400-? and still running say so too'],
  ['cefazolin 1g ivpb 1012 over 45m', 'a charted duration in place of the stop'],
  ['rituximab 305mg 4x100mg sdv chemo 0900-1310', 'vials opened; sdv or mdv'],
  ['ondansetron 4mg ivp 1000 q6h x3', 'several doses of one order, each charted'],
  ['vanc 1g 1400-1500 new: L hand 22G', 'a new site takes the rest of the line'],
  ['dexamethasone 10mg + ondansetron 8mg in 50ml ivpb 1000-1030', 'several drugs in one bag'],
  ['insulin 100units 1ml/h gtt 1000-1400 pause 1100-1115 // note', 'rate, pause and a note'],
];

/** How a line is written, by example. */
export function SyntaxHint({ id }: { readonly id: string }): ReactElement {
  return (
    <div id={id} className={styles.hint}>
      <dl className={styles.examples}>
        {examples.map(([line, meaning]) => (
          <div key={line} className={styles.example}>
            <dt>
              <code>{line}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        Routes: ivpb, drip, ivp, iv push, iv (with both times), im, sc, sci, hyd, ivf (IV fluids), ia (iainf, iap), it, obi.
        Category: chemo, ther. Times: 1015, 10:15, 10:15 am, 1015 to 1100, start 1015 stop 1100 (in any order), hung at 1015, over 45 min. The dose may stand
        before the drug, as in 4mg morphine. Words like given, slow, stat and prn change nothing. A mistyped drug and a site that is new are
        asked about: Tab takes what is offered. Arrow up brings back earlier lines;
        several lines can be pasted at once.
      </p>
    </div>
  );
}
