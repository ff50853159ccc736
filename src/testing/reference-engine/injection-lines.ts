import { contentsOf } from '../../domain/administration.ts';
import { tableRow } from './charted-category.ts';
import { groupBy } from './given-dose.ts';
import type { Chart, Given } from './given-dose.ts';
import { rawLine } from './raw-line.ts';
import type { RawLine } from './raw-line.ts';

/** R69: antibodies against RSV, which are not in the drug table. */
const rsvNames = ['nirsevimab', 'clesrovimab', 'beyfortus', 'enflonsia'];

function injectionCode(chart: Chart, given: Given): string | undefined {
  const kinds = contentsOf(given.administration).map((drug) => tableRow(drug, chart.codeSet)?.category);
  if (given.category === 'chemotherapy') return kinds.includes('hormonal-chemotherapy') ? '96402' : '96401';
  if (given.category !== 'therapeutic') return undefined;
  const isRsv = contentsOf(given.administration).some(
    ({ name, hcpcs }) => ['90380', '90381', '90382'].includes(hcpcs ?? '') || rsvNames.some((rsv) => name.toLowerCase().split(/[^a-z0-9]+/).includes(rsv)),
  );
  if (!isRsv && !kinds.includes('rsv-antibody')) return '96372';
  return given.administration.counselled === true ? '96380' : '96381';
}

/** S25: two injections of one drug are one split dose when they share an order or start in the same minute. */
const isSplit = (a: Given, b: Given): boolean =>
  (a.administration.orderId !== undefined && a.administration.orderId === b.administration.orderId) ||
  (a.start !== undefined && a.start === b.start);

/** Injections of one drug, in order, put together into doses. */
function splitDoses(injections: readonly Given[]): readonly (readonly Given[])[] {
  let doses: Given[][] = [];
  const inOrder = [...injections].sort((a, b) => {
    const [startA, startB] = [a.start ?? Infinity, b.start ?? Infinity];
    return startA === startB ? (a.id < b.id ? -1 : 1) : startA - startB;
  });
  for (const injection of inOrder) {
    const joined = doses.filter((dose) => dose.some((one) => isSplit(one, injection)));
    doses = [...doses.filter((dose) => !joined.includes(dose)), [...joined.flat(), injection]];
  }
  return doses;
}

/** R59, R64, R69, S24, S25: injections under the skin or into muscle, and on-body injectors. */
export function injectionLines(chart: Chart): readonly RawLine[] {
  const lines: RawLine[] = [];
  const injectors = chart.given.filter(
    ({ administration, category }) =>
      administration.route === 'on-body-injector' && category !== 'not-coded' && category !== 'hydration',
  );
  for (const { start } of injectors) lines.push(rawLine(chart.dateOf(start), '96377'));
  const injections = chart.given.filter(
    (given) =>
      (given.administration.route === 'im-injection' || given.administration.route === 'sc-injection') &&
      injectionCode(chart, given) !== undefined,
  );
  // S24: beside an on-body injector, an injection of the same drug on the same date earns nothing.
  const counted = injections.filter(
    (injection) =>
      !injectors.some(
        (one) => one.drug === injection.drug && chart.dateOf(one.start) === chart.dateOf(injection.start),
      ),
  );
  // S4: 59 is decided per date, so that a dose is put together per date.
  for (const sameDrug of groupBy(counted, ({ drug, start }) => `${chart.dateOf(start)} ${drug}`).values()) {
    for (const dose of splitDoses(sameDrug)) {
      for (const [index, injection] of dose.entries()) {
        if (index > 0 && chart.policy.switches.Q13 === 'one') continue;
        const code = injectionCode(chart, injection) ?? '';
        lines.push(rawLine(chart.dateOf(injection.start), code, undefined, false, index > 0 ? ['59'] : []));
      }
    }
  }
  return lines;
}
