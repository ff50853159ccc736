import { allMinutes, dosesOf } from './given-dose.ts';
import type { Chart, Dose } from './given-dose.ts';
import type { SiteGroup } from './site-groups.ts';

/** The hydration of one site: the minutes that count, and the bags they come from. */
export interface Hydration {
  readonly minutes: readonly number[];
  readonly doses: readonly Dose[];
  readonly ids: readonly string[];
}

/** Stretches of minutes without a hole. */
export function unbrokenPieces(minutes: readonly number[]): readonly (readonly number[])[] {
  const pieces: number[][] = [];
  for (const minute of minutes) {
    const last = pieces.at(-1);
    if (last !== undefined && last.at(-1) === minute - 1) last.push(minute);
    else pieces.push([minute]);
  }
  return pieces;
}

/** Q10: all pieces, only those of 31 minutes, or only the longest one. */
function countedPieces(chart: Chart, minutes: readonly number[]): readonly number[] {
  const pieces = unbrokenPieces(minutes);
  switch (chart.policy.switches.Q10) {
    case 'segments':
      return pieces.filter((piece) => piece.length >= 31).flat();
    case 'continuous': {
      const longest = Math.max(0, ...pieces.map((piece) => piece.length));
      return pieces.find((piece) => piece.length === longest) ?? [];
    }
    default:
      return minutes;
  }
}

/**
 * R48–R50, S16: fluid minutes in which no drug is infused (at any site, or with Q12 `allow` at this one) and no push is
 * documented at this site. A fluid without both its times gives nothing (R27). Fewer than 31 minutes are nothing.
 */
export function hydrationOf(
  chart: Chart,
  group: SiteGroup,
  infusing: ReadonlySet<number>,
  pushing: ReadonlySet<number>,
): Hydration {
  const bags = group.given.filter(
    ({ category, administration }) => category === 'hydration' && administration.route === 'iv-infusion',
  );
  const doses = dosesOf(bags);
  const fluid = allMinutes(doses.map((dose) => dose.minutes));
  const net = countedPieces(
    chart,
    fluid.filter((minute) => !infusing.has(minute) && !pushing.has(minute)),
  );
  // R27: a bag without both its times shows no hydration, and its volume no amount of it.
  const timed = bags.filter(({ minutes }) => minutes !== undefined);
  const isTooSmall =
    chart.policy.switches.Q20 === 'block' && volumeOf(timed.map((bag) => bag.administration.volume)) <= 500;
  return { minutes: net.length < 31 || isTooSmall ? [] : net, doses, ids: bags.map((bag) => bag.id) };
}

/** Millilitres in all; an uncharted volume is unknown, so no floor applies. */
function volumeOf(
  volumes: readonly ({ readonly amount: number; readonly unit: string } | undefined)[],
): number {
  let sum = 0;
  for (const volume of volumes) {
    if (volume === undefined) return Infinity;
    sum += volume.unit.toLowerCase() === 'l' ? volume.amount * 1000 : volume.amount;
  }
  return sum;
}
