import type { Quantity } from '../../domain/drug.ts';
import type { MarField } from './mar-field.ts';
import { isPerTime, knownUnits, readMarQuantity } from './read-mar-drug.ts';
import type { MarDrug } from './read-mar-drug.ts';

/** What a row says of amounts, by what they are: a column that is called dose often holds how fast it ran. */
export interface MarAmounts {
  readonly dose?: Quantity;
  readonly rate?: Quantity;
  readonly volume?: Quantity;
  /** Cells in which no amount was found, as written. */
  readonly unread: readonly string[];
}

const amountsPattern = new RegExp(
  String.raw`(\d[\d,]*(?:\.\d+)?|\.\d+)\s*((?:${knownUnits})(?:\s?\/\s?[a-z]+)*)(?![a-z])`,
  'gi',
);
const isVolume = ({ unit }: Quantity): boolean => unit === 'mL' || unit === 'L';

/** `1 g`; of `1 g = 50 mL`, `100 mL/hr (1 g)` and `1 g/50 mL over 30 min` each amount. Of a range none: which was given is not said. */
function amountsIn(text: string, unit: string): readonly Quantity[] {
  const whole = readMarQuantity(text, unit);
  if (whole !== undefined && !/\d/.test(whole.unit)) return [whole];
  if (text.length > 200 || /\d\s*[-–]\s*[\d.]/.test(text)) return [];
  return [...text.matchAll(amountsPattern)].flatMap(
    ([, amount = '', of = '']) => readMarQuantity(`${amount} ${of}`) ?? [],
  );
}

/** Reads dose, rate and volume. What the order holds stands for the dose only where the record writes none. */
export function readMarAmounts(cell: (field: MarField) => string, drug: MarDrug): MarAmounts {
  const doses = amountsIn(cell('dose'), cell('doseUnit'));
  const rates = amountsIn(cell('rate'), cell('rateUnit') === '' ? 'mL/h' : cell('rateUnit'));
  const written = [...doses, ...rates];
  const still = written.filter((one) => !isPerTime(one));
  const dose =
    still.find((one) => !isVolume(one)) ?? still[0] ?? (cell('dose') === '' ? drug.dose : undefined);
  const rate = written.findLast(isPerTime);
  const bag =
    readMarQuantity(cell('volume'), 'mL') ??
    still.find((one) => one !== dose && isVolume(one)) ??
    drug.volume;
  const volume = bag !== undefined && isVolume(bag) ? bag : undefined;
  const isZero = (text: string): boolean => /^0+(?:\.0+)?(?:\s|$)/.test(text);
  return {
    ...(dose === undefined ? {} : { dose }),
    ...(rate === undefined ? {} : { rate }),
    ...(volume === undefined ? {} : { volume }),
    unread: [...(doses.length > 0 ? [] : [cell('dose')]), ...(rates.length > 0 ? [] : [cell('rate')])].filter(
      (text) => text !== '' && !isZero(text),
    ),
  };
}
