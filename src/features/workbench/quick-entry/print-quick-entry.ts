import { contentsOf, isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { minutesPerDay, timeOfDay } from '../../../domain/clock-time.ts';
import type { ClockMinute } from '../../../domain/clock-time.ts';
import type { DrugComponent, Quantity } from '../../../domain/drug.ts';
import { wordOfCategory, wordOfPurpose, wordOfRoute } from './entry-words.ts';
import type { EntryContext } from './entry-reading.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import { servesRoute } from './find-site.ts';

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const amount = (quantity: Quantity): string => `${String(quantity.amount)}${quantity.unit}`;

function clock(minute: ClockMinute): string {
  const day = Math.floor(minute / minutesPerDay);
  return `${timeOfDay(minute).replace(':', '')}${day === 0 ? '' : `+${String(day)}`}`;
}

function times({ start, stop }: Administration, runs: boolean): string {
  if (start === undefined) return stop === undefined ? 'no time' : `-${clock(stop)}`;
  if (stop === undefined) return runs ? `${clock(start)}-` : clock(start);
  return `${clock(start)}-${clock(stop)}`;
}

function drugText(drug: DrugComponent, administration: Administration, isLiteral: boolean): string {
  const sameVolume =
    drug.dose !== undefined &&
    administration.volume !== undefined &&
    amount(drug.dose) === amount(administration.volume);
  const asDose = drug.dose !== undefined && /^m?l$/i.test(drug.dose.unit) && !sameVolume ? 'dose ' : '';
  return [
    isLiteral ? quote(drug.name) : drug.name,
    isLiteral ? drug.hcpcs : undefined,
    drug.dose === undefined ? undefined : `${asDose}${amount(drug.dose)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function write(administration: Administration, isLiteral: boolean, site: string, hasVolume: boolean): string {
  const runs = isInfusion(administration);
  const purpose = administration.purpose === undefined ? undefined : wordOfPurpose(administration.purpose);
  const parts: readonly (string | undefined)[] = [
    contentsOf(administration)
      .map((drug) => drugText(drug, administration, isLiteral))
      .join(' + '),
    ...(administration.containers ?? []).map(
      (one) =>
        `${String(one.count)}x${amount(one)}${one.singleDose === undefined ? '' : one.singleDose ? ' sdv' : ' mdv'}`,
    ),
    hasVolume && administration.volume !== undefined ? `in ${amount(administration.volume)}` : undefined,
    runs && administration.rate !== undefined
      ? `${String(administration.rate.amount)}${administration.rate.unit}`
      : undefined,
    wordOfRoute(administration.route),
    administration.category === undefined ? undefined : wordOfCategory(administration.category),
    purpose,
    times(administration, runs),
    ...(runs
      ? (administration.pauses ?? []).map((pause) => `pause ${clock(pause.start)}-${clock(pause.stop)}`)
      : []),
    site === '' ? undefined : site,
    administration.note === undefined ? undefined : `// ${administration.note}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Key order plays no part in what an administration is. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
const fingerprint = (administration: Administration): string =>
  JSON.stringify(sorted({ ...administration, id: '' }));

function siteTexts(administration: Administration, context: EntryContext): readonly string[] {
  const id = administration.accessSiteId;
  if (id === undefined)
    return context.encounter.accessSites.some((site) => servesRoute(site, administration.route))
      ? ['no site', '']
      : [''];
  const label = context.encounter.accessSites.find((site) => site.id === id)?.label;
  return [...(label === undefined ? [] : [label, `@${quote(label)}`]), `@${id}`, `@${quote(id)}`];
}

/**
 * The shortest entry line that reads back as exactly this administration (but for its id); undefined when the entry line has no
 * words for something in it, such as a pump or an order.
 */
export function printQuickEntry(administration: Administration, context: EntryContext): string | undefined {
  const wanted = fingerprint(administration);
  for (const isLiteral of [false, true]) {
    for (const site of siteTexts(administration, context)) {
      for (const hasVolume of [false, true]) {
        const line = write(administration, isLiteral, site, hasVolume);
        if (/[\n\r\u2028\u2029]/.test(line)) return undefined;
        const read = parseQuickEntry(line, context);
        if (!read.ok || read.value.accessSites.length > 0 || read.value.administrations.length !== 1)
          continue;
        const [same] = read.value.administrations;
        if (same !== undefined && fingerprint(same) === wanted) return line;
      }
    }
  }
  return undefined;
}
