import type { MarEvent } from './mar-event.ts';
import type { MarInterval } from './mar-interval.ts';

/** A bag may be changed a little after it has run dry. */
const graceMinutes = 30;

const isVolume = (unit: string | undefined): boolean => unit === 'mL' || unit === 'L';
const millilitres = (
  quantity: { readonly amount: number; readonly unit: string } | undefined,
): number | undefined => {
  if (quantity === undefined || !isVolume(quantity.unit)) return undefined;
  return quantity.unit === 'L' ? quantity.amount * 1000 : quantity.amount;
};

/**
 * Whether a bag that is hung while another still runs goes on with it. A drug that is given by weight without a rate is given in
 * doses: the next bag is the next dose, and the one before has lost its stop. A fluid or a drip goes on, unless its volume and rate
 * say that the bag had run dry before. Nothing is counted that the record does not bear out.
 */
export function bagFollows(running: MarInterval, bag: MarEvent): boolean {
  const { first, start } = running;
  if (start === undefined) return false;
  const hung = running.events.findLast(({ kind }) => kind === 'begin') ?? first;
  const rate = running.events.findLast((event) => event.rate !== undefined)?.rate;
  const volume = millilitres(hung.dose) ?? millilitres(hung.volume);
  if (rate === undefined && millilitres(hung.dose) === undefined) return false;
  if (rate?.unit === 'mL/h' && volume !== undefined)
    return bag.minute <= hung.minute + (volume / rate.amount) * 60 + graceMinutes;
  return true;
}
