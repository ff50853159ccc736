import type { ReactElement } from 'react';
import { isInfusion, nameOf } from '../../domain/administration.ts';
import type { Administration, Route } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { formatClock } from '../../ui/format-clock.ts';
import styles from './example-chart.module.css';

const routeWords: Partial<Record<Route, string>> = { 'iv-infusion': 'infusion', 'iv-push': 'push', 'im-injection': 'IM', 'sc-injection': 'SC', 'sc-infusion': 'SC infusion' };

const shortest = 0.012;

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The stretch of time that all charted times of an example span. */
function extentOf(encounter: Encounter): Extent {
  const times = encounter.administrations.flatMap(({ start, stop }) => [start, stop].filter((time) => time !== undefined));
  const from = Math.min(...times);
  const to = Math.max(...times);
  if (!Number.isFinite(from)) return { from: 0, to: 60 };
  return { from, to: Math.max(to, from + 30) };
}

function timesText(one: Administration): string {
  const { start, stop } = one;
  if (start === undefined && stop === undefined) return 'no time charted';
  const begin = start === undefined ? '?' : formatClock(start);
  if (!isInfusion(one) && stop === undefined) return begin;
  const end = stop === undefined ? '?' : formatClock(stop);
  const length = start !== undefined && stop !== undefined ? ` (${String(stop - start)} min)` : '';
  return `${begin}–${end}${length}`;
}

/** The chart of an example: a row an administration, on one scale of time. */
export function ExampleChart({ encounter }: { readonly encounter: Encounter }): ReactElement {
  const { from, to } = extentOf(encounter);
  const part = (minutes: number): number => minutes / (to - from);
  return (
    <ul className={styles.chart} aria-label="Chart">
      {encounter.administrations.map((one) => {
        const start = one.start ?? one.stop ?? from;
        const length = one.stop === undefined ? 0 : one.stop - start;
        const isOpen = isInfusion(one) && (one.stop === undefined || one.start === undefined);
        return (
          <li key={one.id} className={styles.row}>
            <span className={styles.name} title={nameOf(one)}>
              {nameOf(one)} <span className={styles.route}>{routeWords[one.route] ?? one.route.replaceAll('-', ' ')}</span>
            </span>
            <span className={styles.track} aria-hidden>
              <span
                className={styles.bar}
                data-category={one.category ?? 'therapeutic'}
                data-open={isOpen}
                data-given={one.status === undefined || one.status === 'given'}
                style={{ left: `${String(part(start - from) * (1 - shortest) * 100)}%`, width: `${String(Math.max(part(length), isOpen ? 0.12 : shortest) * 100)}%` }}
              />
            </span>
            <span className={styles.times}>
              {timesText(one)}
              {one.accessSiteId !== undefined && encounter.accessSites.length > 1 && ` · ${one.accessSiteId}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
