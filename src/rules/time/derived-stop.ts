import { union } from '../../base/interval.ts';
import type { InfusionAdministration } from '../../domain/administration.ts';
import type { Quantity } from '../../domain/drug.ts';
import { ICD10_MONITOR, PALMETTO_A53778, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

function millilitres(quantity: Quantity): number | undefined {
  const unit = quantity.unit.trim().toLowerCase();
  if (unit === 'ml' || unit === 'cc') return quantity.amount;
  return unit === 'l' ? quantity.amount * 1000 : undefined;
}

function millilitresPerMinute(rate: Quantity): number | undefined {
  const match = /^(ml|cc|l)\s*(?:\/|per)\s*(h|hr|hour|min|minute)$/i.exec(rate.unit.trim());
  if (match === null) return undefined;
  const volume = match[1]?.toLowerCase() === 'l' ? rate.amount * 1000 : rate.amount;
  return match[2]?.toLowerCase().startsWith('h') === true ? volume / 60 : volume;
}

export const derivedStop = defineRule({
  id: 'time/derived-stop',
  statement: 'A stop may be worked out from the charted rate and the charted volume when the chart says so; it is flagged as derived. A start is never worked out.',
  covers: ['R25', 'S20'],
  policy: { Q19: 'allow | forbid' },
  cites: [cite(PALMETTO_A53778), cite(ICD10_MONITOR), cite(SETTLED, 'S20')],
  /** Whole minutes the volume takes at the rate, fractions cut off; undefined when units do not allow it. */
  decide: ({ rate, volume }: InfusionAdministration): number | undefined => {
    if (rate === undefined || volume === undefined) return undefined;
    const speed = millilitresPerMinute(rate);
    const amount = millilitres(volume);
    return speed === undefined || amount === undefined ? undefined : Math.floor(amount / speed + 1e-9);
  },
  /** When the volume had run in: the minutes of the rule and the pauses among them, in which nothing ran (R17). */
  stopOf: (administration: InfusionAdministration, start: number): number | undefined => {
    const minutes = derivedStop.decide(administration);
    if (minutes === undefined) return undefined;
    let stop = start + minutes;
    const pauses = (administration.pauses ?? []).map((pause) => ({ from: Math.max(start, pause.start), to: pause.stop }));
    for (const { from, to } of union(pauses.filter((pause) => pause.from < pause.to))) if (from < stop) stop += to - from;
    return stop;
  },
  examples: () => {
    const bag = (rate: number, more: object = {}) =>
      day().infusion('A', '8:00', undefined, {
        ...more,
        volume: { amount: 100, unit: 'mL' },
        rate: { amount: rate, unit: 'mL/h' },
        evidence: { stop: 'derived-from-volume' },
      });
    return [
      example('100 mL at 375 mL/h run 16 minutes', bag(375), ['96365'], ['time/derived-stop']),
      example('16 minutes of running, and a pause among them', bag(375, { pauses: [{ start: 485, stop: 515 }] }), ['96365'], ['time/derived-stop', '!documentation/impossible-times']),
      example('15 minutes of running, and a pause among them', bag(400, { pauses: [{ start: 485, stop: 515 }] }), ['96374'], ['!documentation/impossible-times']),
      example('100 mL at 400 mL/h run 15 minutes', bag(400), ['96374']),
      example('not allowed by policy', bag(375).switch('Q19', 'forbid'), ['96374'], ['documentation/missing-stop-time']),
    ];
  },
});
