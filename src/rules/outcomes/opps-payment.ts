import type { CodeSet, OppsEntry } from '../../code-sets/code-set.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { OppsPayment, PaymentItem } from '../../domain/opps-payment.ts';

const cents = (dollars: number): number => Math.round(dollars * 100);

type PaidLine = Pick<ClaimLine, 'dateOfService' | 'code' | 'units'>;

/** The conditionally packaged line that is paid when nothing else is: the one with the highest rate, the first of equals. */
function paidConditionally(lines: readonly PaidLine[], codeSet: CodeSet): PaidLine | undefined {
  let best: PaidLine | undefined;
  let bestRate = 0;
  for (const line of lines) {
    const entry = codeSet.opps.get(line.code);
    if (entry?.statusIndicator === 'S' && entry.rate !== undefined) return undefined;
    const rate = entry?.statusIndicator === 'Q1' ? (entry.rate ?? 0) : 0;
    if (rate > bestRate) {
      best = line;
      bestRate = rate;
    }
  }
  return best;
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

function itemOf({ dateOfService, code, units }: PaidLine, entry: OppsEntry | undefined, treatment: PaymentItem['treatment'], paidUnits: number, says: string): PaymentItem {
  const item: Writable<PaymentItem> = { dateOfService, code, units, treatment, paidUnits, cents: paidUnits * cents(entry?.rate ?? 0), says };
  // One by one: outcomes are paid by the hundred, and to spread parts that may be empty costs as much as to code them.
  if (entry === undefined) return item;
  item.statusIndicator = entry.statusIndicator;
  if (entry.apc !== undefined) item.apc = entry.apc;
  if (entry.rate !== undefined) item.rateCents = cents(entry.rate);
  return item;
}

/**
 * What OPPS pays for administration lines, at national unadjusted rates (Addendum B of the release).
 * S: each unit paid by itself. Q1: packaged when the claim has a service that is paid by itself; else the one with the
 * highest rate is paid, one unit. N: always packaged. A code without a published rate counts nothing and says so.
 */
export function oppsPayment(lines: readonly PaidLine[], codeSet: CodeSet): OppsPayment {
  const conditional = paidConditionally(lines, codeSet);
  const hasPaidService = lines.some((line) => codeSet.opps.get(line.code)?.statusIndicator === 'S');
  let total = 0;
  const items = lines.map((line): PaymentItem => {
    const entry = codeSet.opps.get(line.code);
    const unpaid = (treatment: PaymentItem['treatment'], says: string): PaymentItem => itemOf(line, entry, treatment, 0, says);
    const paid = (units: number, says: string): PaymentItem => {
      const item = itemOf(line, entry, 'paid', units, says);
      total += item.cents;
      return item;
    };
    if (entry === undefined) return unpaid('unknown', 'no payment status is known for this code');
    switch (entry.statusIndicator) {
      case 'S':
        return entry.rate === undefined ? unpaid('unknown', 'paid by itself; no national rate is known') : paid(line.units, 'each unit is paid by itself');
      case 'Q1':
        if (line === conditional) return paid(1, line.units > 1 ? 'nothing else on the claim is paid by itself; one unit is paid' : 'nothing else on the claim is paid by itself');
        return unpaid('packaged', hasPaidService ? 'packaged: another service of the claim is paid by itself' : 'packaged into a service with a higher rate');
      case 'N':
        return unpaid('packaged', 'always packaged into the other services of the claim');
      default:
        return unpaid('not-paid', `status ${entry.statusIndicator}: not paid as an outpatient administration`);
    }
  });
  return { cents: total, items };
}
