import type { ChartedCategory, Purpose } from '../../../domain/administration.ts';
import type { Container, Quantity } from '../../../domain/drug.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import { isInfusionRoute } from '../../../domain/administration.ts';
import { assertNever } from '../../../base/assert.ts';
import type { Piece } from './piece.ts';
import type { EntryContext, WordProblem } from './entry-reading.ts';
import type { WrittenRoute } from './entry-words.ts';
import type { Segment } from './read-segments.ts';
import { resolveDrug } from './resolve-drug.ts';
import { doubtfulUnit } from './doubtful-unit.ts';
import { secondDrug } from './second-drug.ts';
import { unreadWords } from './unread-words.ts';
import type { WrittenTime } from './written-clock.ts';
import type { ResolvedDrug } from './resolve-drug.ts';

export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface GatheredDrug extends Placed {
  readonly resolved: ResolvedDrug;
  readonly isUnknown: boolean;
  /** A code that is written stands, whatever the route. */
  readonly isCodeWritten: boolean;
  dose?: Quantity & Placed & { readonly isUnitTaken: boolean };
}

export type Filled<T> = Placed & { readonly value: T };

/** Everything a line says, in one place; filled word by word. */
export interface Gathered {
  readonly drugs: GatheredDrug[];
  readonly containers: (Placed & Container)[];
  readonly pauses: Filled<{ readonly start: WrittenTime; readonly stop: WrittenTime }>[];
  volume?: Filled<Quantity> & { readonly isOnly: boolean };
  rate?: Filled<Quantity>;
  route?: Filled<WrittenRoute>;
  category?: Filled<ChartedCategory>;
  purpose?: Filled<Purpose>;
  start?: Filled<WrittenTime>;
  stop?: Filled<WrittenTime>;
  /** More times of the same: each is an administration of its own. */
  readonly more: Filled<WrittenTime>[];
  /** The stop is a second time with no word or dash before it. */
  isStopBare?: true;
  isStopOpen?: Placed;
  isStartOpen?: Placed;
  duration?: Filled<number>;
  nextDay?: Filled<number>;
  site?: Segment & { readonly kind: 'site' | 'new-site' };
  hasNoSite?: Placed;
  every?: Filled<number>;
  times?: Filled<number>;
}

const isVolumeUnit = (unit: string): boolean => unit === 'mL' || unit === 'L';
const doseUnits: ReadonlySet<string> = new Set(['mg', 'g', 'mcg', 'units', 'iu', 'meq', 'mmol', 'mL']);

function readDrug(segment: Segment & { readonly kind: 'name' }, context: EntryContext): GatheredDrug {
  const { from, to, text } = segment;
  const found = segment.isLiteral
    ? undefined
    : resolveDrug(context.drugs, text, context.encounter.dateOfService);
  const coded =
    segment.code === undefined
      ? undefined
      : resolveDrug(context.drugs, segment.code, context.encounter.dateOfService);
  const named = found ?? { drug: { name: text }, choices: [], isFluid: false };
  if (segment.code === undefined) {
    const literal = segment.isLiteral
      ? resolveDrug(context.drugs, text, context.encounter.dateOfService)
      : undefined;
    const isFluid = literal?.isFluid ?? named.isFluid;
    return {
      from,
      to,
      text,
      resolved: { ...named, isFluid },
      isUnknown: found === undefined && literal === undefined,
      isCodeWritten: named.drug.hcpcs === text.toUpperCase(),
    };
  }
  const drug = { name: named.drug.name, hcpcs: segment.code as NonNullable<ResolvedDrug['drug']['hcpcs']> };
  const entry = coded?.entry;
  return {
    from,
    to,
    text,
    resolved: {
      drug,
      choices: [],
      isFluid: coded?.isFluid ?? named.isFluid,
      ...(entry === undefined ? {} : { entry }),
    },
    isUnknown: entry === undefined,
    isCodeWritten: true,
  };
}

const isGivenAtOnce = (route: WrittenRoute | undefined): boolean =>
  route !== undefined && route !== 'iv' && route !== 'iv-fluids' && route !== 'intra-arterial' && !isInfusionRoute(route);

const isTimePiece = (piece: Piece): boolean =>
  piece.kind === 'range' || piece.kind === 'begin' || piece.kind === 'time' || (piece.kind === 'number' && piece.time !== undefined);

/** Fills one kind of fact, once. */
function once<
  K extends 'volume' | 'rate' | 'route' | 'category' | 'purpose' | 'duration' | 'every' | 'times' | 'nextDay',
>(gathered: Gathered, key: K, value: NonNullable<Gathered[K]>, what: string): WordProblem | undefined {
  const before = gathered[key];
  if (before !== undefined)
    return {
      from: value.from,
      to: value.to,
      message: `“${value.text}”: ${what} is already “${before.text}”`,
    };
  gathered[key] = value;
  return undefined;
}

function addTime(gathered: Gathered, place: Placed, time: WrittenTime, before?: Segment): WordProblem | undefined {
  const filled = { from: place.from, to: place.to, text: place.text, value: time };
  const last = before?.kind === 'piece' ? before.piece : undefined;
  if (last?.kind === 'also' && gathered.start !== undefined) {
    gathered.more.push(filled);
    return undefined;
  }
  if (last !== undefined && isTimePiece(last) && gathered.start !== undefined) gathered.isStopBare = true;
  if (gathered.start === undefined && gathered.isStartOpen === undefined) gathered.start = filled;
  else if (gathered.stop === undefined && gathered.isStopOpen === undefined) gathered.stop = filled;
  else return { from: place.from, to: place.to, message: `“${place.text}” is one time too many; write another dose in a line of its own` };
  return undefined;
}

function addQuantity(
  gathered: Gathered,
  place: Placed,
  piece: Piece & { readonly kind: 'quantity' },
): WordProblem | undefined {
  const drug = gathered.drugs.at(-1);
  const { from, to, text } = place;
  if (drug === undefined) return undefined;
  const isVolume =
    piece.as === 'volume' ||
    (piece.as === undefined && drug.dose !== undefined && isVolumeUnit(piece.quantity.unit));
  if (isVolume && isVolumeUnit(piece.quantity.unit)) {
    return once(
      gathered,
      'volume',
      { from, to, text, value: piece.quantity, isOnly: piece.as === 'volume' },
      'the volume',
    );
  }
  if (isVolume) return { from, to, message: `“${text}” is no volume; write mL` };
  if (drug.dose !== undefined)
    return { from, to, message: `“${text}”: the dose is already “${drug.dose.text}”` };
  drug.dose = { ...piece.quantity, from, to, text, isUnitTaken: false };
  if (
    drug.resolved.isFluid &&
    piece.as === undefined &&
    isVolumeUnit(piece.quantity.unit) &&
    gathered.volume === undefined
  ) {
    gathered.volume = { from, to, text, value: piece.quantity, isOnly: false };
  }
  return undefined;
}

/** A bare number is the dose when none is written yet and either it cannot be a time or another time follows it. */
function addNumber(
  gathered: Gathered,
  place: Placed,
  piece: Piece & { readonly kind: 'number' },
  hasTimeAfter: boolean,
  before: Segment | undefined,
): WordProblem | undefined {
  const isRightAfterName = before?.kind === 'name';
  const drug = gathered.drugs.at(-1);
  const isFluid = drug?.resolved.isFluid === true;
  const isShort = piece.time === undefined || place.text.length < 4 || isFluid;
  // Four digits that are a time of day are a dose only right behind the name, or of a fluid.
  const isDose =
    drug !== undefined &&
    drug.dose === undefined &&
    (piece.time === undefined || (hasTimeAfter && (isShort || isRightAfterName)) || (isRightAfterName && isShort));
  if (!isDose) {
    return piece.time === undefined
      ? {
          from: place.from,
          to: place.to,
          message: `“${place.text}” is neither a time of day nor, with a dose written, another dose`,
        }
      : addTime(gathered, place, piece.time, before);
  }
  // "ns @ 125": how fast it ran, which is no dose.
  if (before?.kind === 'piece' && /^(?:@|at)$/i.test(before.text))
    return {
      from: place.from,
      to: place.to,
      message: `“${place.text}” needs its unit, as in ${place.text}ml/h for the rate or ${place.text}ml for the volume`,
    };
  const unit = drug.resolved.isFluid ? 'mL' : drug.resolved.entry?.unit;
  if (unit === undefined || !doseUnits.has(unit)) {
    return {
      from: place.from,
      to: place.to,
      message: `“${place.text}” needs its unit, as in ${place.text}mg`,
    };
  }
  const doubtful = doubtfulUnit(place, piece.amount, unit, drug.resolved);
  if (doubtful !== undefined) return doubtful;
  const problem = addQuantity(gathered, place, {
    kind: 'quantity',
    length: 1,
    quantity: { amount: piece.amount, unit },
  });
  if (problem === undefined && drug.dose !== undefined) drug.dose = { ...drug.dose, isUnitTaken: true };
  return problem;
}

function addPiece(
  gathered: Gathered,
  place: Placed,
  piece: Piece,
  hasTimeAfter: boolean,
  before: Segment | undefined,
): WordProblem | undefined {
  const { from, to, text } = place;
  switch (piece.kind) {
    case 'and':
    case 'also':
    case 'filler':
      return undefined;
    case 'begin':
      if (gathered.start !== undefined) return { from, to, message: `“${text}”: the start is already “${gathered.start.text}”` };
      gathered.start = { from, to, text: piece.time.text, value: piece.time };
      // "stopped 1047 started 1012": the start was still to come.
      delete gathered.isStartOpen;
      return undefined;
    case 'unreadable':
      return { from, to, message: piece.message };
    case 'range': {
      const startProblem =
        piece.start === undefined
          ? undefined
          : addTime(gathered, { ...place, text: piece.start.text }, piece.start);
      if (startProblem !== undefined) return startProblem;
      if (piece.start === undefined && gathered.start === undefined) gathered.isStartOpen = place;
      if (piece.stop === undefined) gathered.isStopOpen = place;
      return piece.stop === undefined
        ? undefined
        : addTime(gathered, { ...place, text: piece.stop.text }, piece.stop);
    }
    case 'time':
      return addTime(gathered, place, piece.time, before);
    case 'number':
      return addNumber(gathered, place, piece, hasTimeAfter, before);
    case 'next-day':
      return once(gathered, 'nextDay', { from, to, text, value: piece.days }, 'the day');
    case 'quantity': {
      const problem = addQuantity(gathered, place, piece);
      return problem !== undefined || piece.volume === undefined
        ? problem
        : addQuantity(gathered, place, { ...piece, quantity: piece.volume, as: 'volume' });
    }
    case 'rate':
      return once(gathered, 'rate', { from, to, text, value: piece.rate }, 'the rate');
    case 'containers':
      gathered.containers.push({
        from,
        to,
        text,
        ...piece.quantity,
        count: piece.count,
        ...(piece.singleDose === undefined ? {} : { singleDose: piece.singleDose }),
      });
      return undefined;
    case 'route':
      return once(gathered, 'route', { from, to, text, value: piece.route }, 'the route');
    case 'category':
      return once(gathered, 'category', { from, to, text, value: piece.category }, 'the category');
    case 'purpose':
      return once(gathered, 'purpose', { from, to, text, value: piece.purpose }, 'the purpose');
    case 'duration':
      return once(gathered, 'duration', { from, to, text, value: piece.minutes }, 'the duration');
    case 'pause':
      gathered.pauses.push({ from, to, text, value: { start: piece.start, stop: piece.stop } });
      return undefined;
    case 'every':
      return once(gathered, 'every', { from, to, text, value: piece.minutes }, 'the repeat');
    case 'times':
      return once(gathered, 'times', { from, to, text, value: piece.count }, 'the number of times');
    case 'not-charted':
      if (piece.what === 'site') gathered.hasNoSite = place;
      if (piece.what === 'start' || piece.what === 'time') gathered.isStartOpen = place;
      if (piece.what === 'stop' || piece.what === 'time') gathered.isStopOpen = place;
      return undefined;
    default:
      return assertNever(piece);
  }
}

/** Gives each part of a line its meaning. The error names the first word that has none. */
export function gatherEntry(
  segments: readonly Segment[],
  context: EntryContext,
  gathered: Gathered,
): Result<Gathered, WordProblem> {
  const lastTime = segments.findLastIndex((segment) => segment.kind === 'piece' && isTimePiece(segment.piece));
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'name') {
      gathered.drugs.push(readDrug(segment, context));
    } else if (segment.kind === 'piece') {
      const hasTimeAfter = index < lastTime;
      const problem = addPiece(
        gathered,
        segment,
        segment.piece,
        hasTimeAfter,
        segments[index - 1],
      );
      if (problem !== undefined) return err(problem);
    } else {
      const second = secondDrug(segment, context);
      if (second !== undefined) return err(second);
      if (gathered.site !== undefined) {
        const { from, to, text } = segment;
        return err(
          unreadWords(gathered.site, context.encounter.accessSites) ?? unreadWords(segment, context.encounter.accessSites) ?? {
            from,
            to,
            message: `“${text}” is not understood; the site is already “${gathered.site.text}”`,
          },
        );
      }
      gathered.site = segment;
    }
  }
  // "x2 1515 1530" of what is pushed or injected: the line says itself that the second is another.
  const { stop, times, route } = gathered;
  if (gathered.isStopBare === true && stop !== undefined && times?.value === 2 && gathered.every === undefined && isGivenAtOnce(route?.value)) {
    gathered.more.push(stop);
    delete gathered.stop;
    delete gathered.isStopBare;
  }
  return ok(gathered);
}
