import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { dateOfMinute, timeOfDay } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';

type Chart = Pick<Encounter, 'administrations' | 'accessSites' | 'dateOfService'>;

/** What tells one administration from the others of its name; empty where nothing has to. */
export interface Mark {
  /** " of 10:31", with its date where that is another than the date of service. */
  readonly time: string;
  /** Of those that began in one minute, or of those without a start: " (left arm)", " (iv push)", " (no. 2 of 3 in the list)". */
  readonly place: string;
}

const noMark: Mark = { time: '', place: '' };

/** The site where no other has it, else the route, else the place among them in the order of the chart. */
function placeOf({ accessSites }: Chart, one: Administration, twins: readonly Administration[]): string {
  const others = twins.filter((other) => other !== one);
  if (one.accessSiteId !== undefined && others.every(({ accessSiteId }) => accessSiteId !== one.accessSiteId)) {
    const label = accessSites.find(({ id }) => id === one.accessSiteId)?.label;
    return ` (${label ?? one.accessSiteId})`;
  }
  if (others.every(({ route }) => route !== one.route)) return ` (${one.route.replaceAll('-', ' ')})`;
  return ` (no. ${String(twins.indexOf(one) + 1)} of ${String(twins.length)} in the list)`;
}

export function markOf(chart: Chart, one: Administration): Mark {
  const name = nameOf(one);
  const alike = chart.administrations.filter((other) => nameOf(other) === name);
  if (alike.length < 2) return noMark;
  const twins = alike.filter(({ start }) => start === one.start);
  const place = twins.length < 2 ? '' : placeOf(chart, one, twins);
  if (one.start === undefined) return { time: '', place };
  const date = dateOfMinute(chart.dateOfService, one.start);
  return { time: ` of ${timeOfDay(one.start)}${date === chart.dateOfService ? '' : ` on ${date}`}`, place };
}

/** "morphine", or where the chart has more than one "morphine of 10:31", "morphine of 10:31 (left arm)". */
export function namedIn(chart: Chart, one: Administration): string {
  const { time, place } = markOf(chart, one);
  return `${nameOf(one)}${time}${place}`;
}
