import { readMarDate, readMarTime, minuteOf } from './read-mar-time.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import { dayNumber, minutesPerDay } from '../../domain/clock-time.ts';
import type { MarCancel, MarEvent, MarFate, MarRowFate } from './mar-event.ts';
import type { DateOrder, MarActionKind, MarField, MarMapping } from './mar-field.ts';
import { plainWords } from './mar-field.ts';
import type { MarHeading } from './guess-mapping.ts';
import type { MarRow, MarTable } from './mar-table.ts';
import { readMarAmounts } from './read-mar-amounts.ts';
import { readMarDrug, readMarQuantity } from './read-mar-drug.ts';
import { readTimeRange } from './read-time-range.ts';
import { readMarRoute } from './read-mar-route.ts';

export interface MarEventContext {
  readonly dateOfService: IsoDate;
  readonly dateOrder: DateOrder;
  readonly mapping: MarMapping;
  readonly actions: ReadonlyMap<string, MarActionKind>;
  readonly isNextDay: boolean;
}

export interface MarEvents {
  readonly events: readonly MarEvent[];
  /** Rows that are no event, with the reason. Every row of the table is in one of the two. */
  readonly fates: readonly MarRowFate[];
  readonly cancelled: readonly MarCancel[];
}

/** Further than this from the date of service nothing belongs to the encounter. */
const furthestDays = 60;

const notCodedActions: Readonly<Partial<Record<MarActionKind, string>>> = {
  planned: 'planned, not given',
  'not-given': 'not given',
  cancel: 'the entry was cancelled',
  other: 'no infusion or injection',
};

/** What the rows above say about the rows below. */
interface Carried {
  readonly date: IsoDate | undefined;
  readonly drugText: string;
  readonly patient: string;
  /** Some time of the record says am or pm. */
  readonly hasHalves: boolean;
  /** The drug that some row of an order names, for its rows that do not. */
  readonly drugOfOrder: ReadonlyMap<string, string>;
}

type RowReading =
  | { readonly event: MarEvent }
  | { readonly fate: MarFate; readonly carried?: Carried; readonly cancel?: MarCancel };

const yes = /^(?:y|yes|true|1|x)$/i;
const no = /^(?:n|no|false|0|)$/i;

/** Several columns of one field are read as one text. */
function cellsOf(row: MarRow, mapping: MarMapping): (field: MarField) => string {
  return (field) =>
    row.cells
      .filter((cell, column) => mapping[column] === field && cell !== '')
      .join(' ')
      .trim();
}

function minutesIn(text: string): number | undefined {
  const match =
    /^(?:(\d{1,3}(?:\.\d+)?)\s*(?:h|hrs?|hours?))?\s*(?:(\d{1,4})\s*(?:m|mins?|minutes?)?)?$/i.exec(text);
  if (match === null || text === '') return undefined;
  const minutes = Math.round(Number(match[1] ?? 0) * 60) + Number(match[2] ?? 0);
  return minutes > 0 ? minutes : undefined;
}

/** A time of twelve hours that does not say which half of the day, where others of the record do. */
const isHalfless = (text: string): boolean =>
  /(?:^|[\sT,@])(?:0?[1-9]|1[0-2]):?[0-5]\d(?::\d\d)?$/.test(text.trim());
const saysHalf = /\d\s*[ap]\.?m\.?$/i;

const unreadable = (says: string): RowReading => ({ fate: { kind: 'unreadable', says } });
const notCoded = (says: string): RowReading => ({ fate: { kind: 'not-coded', says } });

const patientLine = /^(?:patient(?:\s+name)?|pt(?:\s+name)?|mrn|medical record number)\s*[:#]/i;

/** A line that is no row of the table: a date or the name of a drug for the rows below, or a title. */
function readHeadingLine(
  row: MarRow,
  context: MarEventContext,
  carried: Carried,
  isTitle: boolean,
): RowReading | undefined {
  const [only = '', ...more] = row.cells.filter((cell) => cell !== '');
  if (more.length > 0) return undefined;
  const ofDate = readMarDate(only.replace(/^(?:date|mar for|day)\s*:?\s*/i, ''), context);
  if (ofDate !== undefined)
    return {
      fate: { kind: 'not-coded', says: 'Heading: the date of the rows below' },
      carried: { ...carried, date: ofDate },
    };
  if (/^[-=_*|+:\s]+$/.test(only)) return notCoded('A ruling');
  if (!/\p{L}{3}/u.test(only) || context.actions.has(plainWords(only))) return undefined;
  if (patientLine.test(only))
    return {
      fate: { kind: 'not-coded', says: 'Heading: the patient of the rows below' },
      carried: { ...carried, patient: only, drugText: '' },
    };
  if (isTitle) return notCoded('A title');
  // "1 gm, IV Piggyback, Once" below the name: the order that was written for it.
  const isDetail = carried.drugText !== '' && readMarQuantity(only.split(',')[0] ?? '') !== undefined;
  return {
    fate: { kind: 'not-coded', says: 'Heading of the rows below' },
    carried: { ...carried, drugText: isDetail ? `${carried.drugText} ${only}` : only },
  };
}

/** `Not Given: Patient refused`, `Given (late)`: an action may say why behind it. */
const actionOf = (action: string, actions: ReadonlyMap<string, MarActionKind>): MarActionKind | undefined =>
  actions.get(plainWords(action)) ?? actions.get(plainWords(action.split(/[:(]|\s[-–—]\s/)[0] ?? ''));

/** What the row says happened, in this order: its action, that it has two ends, that a bag was hung or is complete. */
function kindOf(cell: (field: MarField) => string, context: MarEventContext): MarActionKind | undefined {
  const action = cell('action');
  const known = action === '' ? undefined : actionOf(action, context.actions);
  const isComplete = yes.test(cell('complete'));
  if (known !== undefined) {
    if (yes.test(cell('bag')) && (known === 'given' || known === 'verify')) return 'begin';
    return isComplete && (known === 'given' || known === 'verify') ? 'stop' : known;
  }
  if (action !== '') return undefined;
  if (yes.test(cell('bag'))) return 'begin';
  if (isComplete) return 'stop';
  return 'given';
}

/** What holds the rows of one administration together: the order, or else the drug, the channel of the pump and the patient. */
function keyOf(cell: (field: MarField) => string, drugText: string, patient: string): string {
  const order = cell('order');
  const line = cell('line');
  const drug = drugText === '' ? '' : plainWords(readMarDrug(drugText).names[0] ?? drugText);
  const channel = no.test(line) || yes.test(line) ? '' : plainWords(line);
  return [order === '' ? drug : `#${order}`, channel, plainWords(patient)].join('|');
}

function readRow(row: MarRow, context: MarEventContext, carried: Carried, isTitle: boolean): RowReading {
  const cell = cellsOf(row, context.mapping);
  const startText = cell('start');
  const writtenTime = cell('time') === '' ? startText : cell('time');
  const times = { dateOfService: context.dateOfService, dateOrder: context.dateOrder };
  const range = cell('stop') === '' ? readTimeRange(writtenTime, times) : undefined;
  const [timeText, stopText] = range ?? [writtenTime, cell('stop')];
  const action = cell('action');
  const dateText = cell('date');
  const at = `${dateText} ${timeText}`.trim();
  const heading = readHeadingLine(row, context, carried, isTitle);
  if (heading !== undefined) return heading;
  const kind = kindOf(cell, context);
  if (kind === undefined)
    return {
      fate: {
        kind: 'unreadable',
        says: `“${action}” is an action that is not known here`,
        unknownAction: action,
      },
    };
  const ofOrder = cell('order') === '' ? undefined : carried.drugOfOrder.get(cell('order'));
  const drugText = cell('drug') === '' ? (ofOrder ?? carried.drugText) : cell('drug');
  const reason = notCodedActions[kind];
  if (reason !== undefined) {
    const fate: MarFate = { kind: 'not-coded', says: action === '' ? reason : `${action}: ${reason}` };
    const when = readMarTime(at, times);
    if (kind !== 'cancel' || !when.ok) return { fate };
    const minute = minuteOf(when.value, carried.date ?? context.dateOfService, context.dateOfService);
    return { fate, cancel: { row: row.row, minute, key: keyOf(cell, drugText, carried.patient) } };
  }
  const orderId = cell('order');
  if (timeText === '' && stopText === '') return unreadable('No time is written');
  if (range !== undefined && isHalfless(timeText) && saysHalf.test(stopText))
    return unreadable(`“${writtenTime}”: am or pm at the start? Write both`);
  const start = timeText === '' ? undefined : readMarTime(at, times);
  if (start !== undefined && !start.ok) return unreadable(start.error);
  const stop = stopText === '' ? undefined : readMarTime(stopText, times);
  if (stop !== undefined && !stop.ok) return unreadable(stop.error);
  const fallback = carried.date ?? context.dateOfService;
  const date = start?.value.date ?? fallback;
  const minute = start === undefined ? undefined : minuteOf(start.value, fallback, context.dateOfService);
  const isDateless = start?.value.date === undefined && stop?.value.date === undefined;
  let end = stop === undefined ? undefined : minuteOf(stop.value, date, context.dateOfService);
  const away = Math.abs(dayNumber(date) - dayNumber(context.dateOfService));
  if (away > furthestDays) return unreadable(`${date} lies ${String(away)} days from the date of service`);

  if (drugText === '' && orderId === '') return unreadable('No drug and no order is written');
  const notes: string[] = [];
  let hasLostStop = false;
  const takesStop = kind === 'begin' || kind === 'given' || kind === 'restart';
  if (!takesStop) end = undefined;
  if (takesStop && minute !== undefined && end !== undefined && end < minute) {
    if (stop?.value.date !== undefined)
      return unreadable(`The stop ${stopText} lies before the start ${timeText}`);
    if (context.isNextDay) end += minutesPerDay;
    else {
      end = undefined;
      hasLostStop = true;
      notes.push(`The stop ${stopText} lies before the start and has no date: left open`);
    }
  }
  const drug = readMarDrug(drugText);
  const { dose, rate, volume, unread } = readMarAmounts(cell, drug);
  if (drug.hasOthers === true && kind !== 'stop')
    notes.push(
      `Several drugs are written and “${drug.names[0] ?? ''}” alone is read: the others are put in with the form`,
    );
  if (kind === 'begin' || kind === 'given' || kind === 'push')
    notes.push(...unread.map((text) => `“${text}” is not read as an amount: left out`));
  for (const text of [timeText, stopText])
    if (carried.hasHalves && isHalfless(text))
      notes.push(`“${text}” does not say am or pm, as other times here do: read as it stands, of 24 hours`);
  const lasts = minutesIn(cell('duration'));
  if (lasts !== undefined && takesStop && minute !== undefined && end === undefined && stop === undefined) {
    end = minute + lasts;
    notes.push(`The stop is the start and the charted ${String(lasts)} minutes`);
  }
  const isInterval = end !== undefined && (minute === undefined || end > minute);
  const routed = readMarRoute({
    routeText: cell('route'),
    drugText,
    kind,
    dose,
    rate,
    hasPeriod: isInterval,
  });
  if (!routed.ok) return notCoded(routed.says);
  const moment = minute ?? end;
  if (moment === undefined) return unreadable('No time is written');
  return {
    event: {
      row: row.row,
      kind: minute === undefined ? 'stop' : kind,
      action: action === '' ? (isInterval ? 'Start and stop' : 'Given') : action,
      minute: moment,
      ...(minute !== undefined && end !== undefined ? { stop: end } : {}),
      key: keyOf(cell, drugText, carried.patient),
      drugText: drugText === '' ? `Order ${orderId}` : drugText,
      // A row of a table of intervals whose stop is empty has lost its stop; it is no push in disguise.
      route:
        routed.route === 'iv' && startText !== '' && context.mapping.includes('stop')
          ? 'iv-infusion'
          : routed.route,
      ...(dose === undefined ? {} : { dose }),
      ...(dose === undefined && cell('dose') !== '' ? { hasNoDose: true } : {}),
      ...(rate === undefined ? {} : { rate }),
      ...(volume === undefined ? {} : { volume }),
      ...(cell('site') === '' ? {} : { siteText: cell('site') }),
      ...(orderId === '' ? {} : { orderId }),
      ...(carried.patient === '' ? {} : { patient: carried.patient }),
      isDateless,
      ...(hasLostStop ? { hasLostStop } : {}),
      notes: [...routed.notes, ...notes],
    },
  };
}

/**
 * The rows of a table as events. Rows that are none come back with the reason: titles, headings, what was planned, held or
 * cancelled (not coded), and what cannot be read.
 */
export function readMarEvents(
  table: MarTable,
  heading: MarHeading | undefined,
  context: MarEventContext,
): MarEvents {
  const events: MarEvent[] = [];
  const fates: MarRowFate[] = [];
  const cancelled: MarCancel[] = [];
  const drugOfOrder = new Map<string, string>();
  for (const row of table.rows) {
    const cell = cellsOf(row, context.mapping);
    if (cell('order') !== '' && cell('drug') !== '' && !drugOfOrder.has(cell('order')))
      drugOfOrder.set(cell('order'), cell('drug'));
  }
  const isTimed = new Set<MarField | undefined>(['time', 'start', 'stop']);
  const hasHalves = table.rows.some(({ cells }) =>
    cells.some((text, column) => isTimed.has(context.mapping[column]) && saysHalf.test(text)),
  );
  let carried: Carried = { date: undefined, drugText: '', patient: '', hasHalves, drugOfOrder };
  for (const [index, row] of table.rows.entries()) {
    if (heading !== undefined && index === heading.index) {
      fates.push({ row, fate: { kind: 'not-coded', says: 'The names of the columns' } });
      continue;
    }
    const patient = cellsOf(row, context.mapping)('patient');
    // Merged cells write the day of several rows in the first of them.
    const day = readMarDate(cellsOf(row, context.mapping)('date'), context);
    if (day !== undefined) carried = { ...carried, date: day };
    // Merged cells name the patient in the first of his rows only.
    if (patient !== '') carried = { ...carried, patient };
    const isRepeated = heading !== undefined && row.cells.join('\t') === heading.row.cells.join('\t');
    const reading = isRepeated
      ? notCoded('The names of the columns')
      : readRow(row, context, carried, heading !== undefined && index < heading.index);
    if ('event' in reading) events.push(reading.event);
    else {
      fates.push({ row, fate: reading.fate });
      carried = reading.carried ?? carried;
      if (reading.cancel !== undefined) cancelled.push(reading.cancel);
    }
  }
  return { events, fates, cancelled };
}
