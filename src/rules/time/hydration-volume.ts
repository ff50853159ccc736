import type { Quantity } from '../../domain/drug.ts';
import { CMS_RAC_0137, HCPRO, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const millilitres = ({ amount, unit }: Quantity): number | undefined => {
  const name = unit.trim().toLowerCase();
  if (name === 'ml' || name === 'cc') return amount;
  return name === 'l' ? amount * 1000 : undefined;
};

export const hydrationVolume = defineRule({
  id: 'time/hydration-volume',
  statement: 'Some coverage policies ask for more than 500 mL before hydration is reasonable; no national minimum exists.',
  covers: ['R52'],
  policy: { Q20: 'off | warn | block' },
  cites: [cite(CMS_RAC_0137), cite(HCPRO, 'volume, 2012')],
  /** Millilitres that are still too little. */
  floor: dated([{ from: '2006-01-01', minutes: 500 }]),
  /** Charted volume in mL when it is too little; undefined when it is enough or not charted. */
  decide: (volumes: readonly (Quantity | undefined)[], floor: number): number | undefined => {
    let sum = 0;
    for (const volume of volumes) {
      const amount = volume === undefined ? undefined : millilitres(volume);
      if (amount === undefined) return undefined;
      sum += amount;
    }
    return sum <= floor ? sum : undefined;
  },
  examples: () => {
    const fluid = (amount: number) => day().hydration('8:00', '9:00', { volume: { amount, unit: 'mL' } });
    return [
      example('250 mL, no floor', fluid(250), ['96360'], ['!time/hydration-volume']),
      example('500 mL, warned', fluid(500).switch('Q20', 'warn'), ['96360'], ['time/hydration-volume']),
      example('501 mL, warned policy', fluid(501).switch('Q20', 'warn'), ['96360'], ['!time/hydration-volume']),
      example('500 mL, blocked', fluid(500).switch('Q20', 'block'), []),
      example('501 mL, blocked policy', fluid(501).switch('Q20', 'block'), ['96360']),
    ];
  },
});
