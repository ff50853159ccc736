import { isInfusion } from '../../domain/administration.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { NearestChange } from '../../domain/nearest-change.ts';
import { codeLines } from '../code-encounter.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import type { BillingCode } from '../../domain/ids.ts';
import { minutesText } from '../work.ts';
import { familyOf } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';
import { codeKey, dateKey, differenceWords, isOfCode, tallyOf, unitsOfCode } from './claim-tally.ts';
import type { ClaimTally } from './claim-tally.ts';
import { missingRecords } from './missing-records.ts';
import { namedIn } from './named-in.ts';
import { moveCodings, nearestMove } from './time-moves.ts';
import type { IsChanged, TimeMove } from './time-moves.ts';

const furtherHours: Readonly<Record<string, Concept>> = {
  hydration: 'hydration.additional-hour',
  'infusion.therapeutic': 'infusion.therapeutic.additional-hour',
  'infusion.chemotherapy': 'infusion.chemotherapy.additional-hour',
  'sc-infusion': 'sc-infusion.additional-hour',
  'intra-arterial.chemotherapy': 'intra-arterial.chemotherapy.additional-hour',
};

/** Codes of such a family that no hours follow. */
const untimed = ['.concurrent', '.prolonged-pump', '.prolonged-pump-community', '.push'];

export const tallyOfClaim = (lines: readonly ClaimLine[]): ClaimTally => tallyOf(lines.map((line) => ({ ...line, date: line.dateOfService })));

function sayMove({ encounter }: ChartView, { administration, edge, minutes, tally }: TimeMove, before: ClaimTally): NearestChange {
  const verb = edge === 'stop' ? 'ended' : isInfusion(administration) ? 'began' : 'was given';
  const moved = `${minutesText(Math.abs(minutes))} ${minutes > 0 ? 'later' : 'sooner'}`;
  return {
    says: `If ${namedIn(encounter, administration)} ${verb} ${moved}, the claim would ${differenceWords(before, tally)}.`,
    fact: administrationFact(administration.id, edge),
  };
}

/** Codes whose units count as the line's own: itself, and the further hours of what is counted by the hour. */
function codesOf({ codeSet }: ChartView, line: ClaimLine): readonly BillingCode[] {
  const concept = codeSet.conceptOf.get(line.code);
  const hour = concept === undefined ? undefined : furtherHours[familyOf(concept)];
  return hour === undefined || concept === undefined || untimed.some((ending) => concept.endsWith(ending)) ? [line.code] : [line.code, codeSet.codeOf[hour]];
}

const sameUnits = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, isAsked: (key: string) => boolean): boolean =>
  [...new Set([...a.keys(), ...b.keys()])].every((key) => !isAsked(key) || a.get(key) === b.get(key));

/** Whether a claim has other units of a line, or of the further hours that go with it. */
export function lineWatch(view: ChartView, line: ClaimLine): IsChanged {
  const before = tallyOfClaim(view.coded.lines);
  const codes = codesOf(view, line);
  const own = codeKey(line.code, line.modifiers);
  const isAsked = (key: string): boolean => key === own || codes.some((code) => code !== line.code && isOfCode(key, code));
  const isAskedOfDate = (key: string): boolean => key === dateKey(line.dateOfService, own) || codes.some((code) => code !== line.code && isOfCode(key, code));
  return ({ byDate, byCode }, isNear) => !sameUnits(byCode, before.byCode, isAsked) || (isNear && !sameUnits(byDate, before.byDate, isAskedOfDate));
}

/** The nearest move of one time of what a line rests on that would change the line. */
export function* moveForLine(view: ChartView, line: ClaimLine, codings: number = moveCodings): Generator<undefined, TimeMove | undefined> {
  const ids = new Set(line.supportedBy.map(({ administrationId }) => administrationId));
  const supporting = view.encounter.administrations.filter(({ id }) => ids.has(id));
  return yield* nearestMove(view, supporting, lineWatch(view, line), codings);
}

/** The nearest single change that would change a line of the claim, a little at a time; undefined when no time of what it rests on does. */
export function* lineChangeInSteps(view: ChartView, line: ClaimLine): Generator<undefined, NearestChange | undefined> {
  const move = yield* moveForLine(view, line);
  return move === undefined ? undefined : sayMove(view, move, tallyOfClaim(view.coded.lines));
}

/** The nearest move of one time in the chart after which the claim has more units of a code. */
export function* moveForCode(view: ChartView, code: string, codings: number = moveCodings): Generator<undefined, TimeMove | undefined> {
  const units = unitsOfCode(tallyOfClaim(view.coded.lines), code);
  return yield* nearestMove(view, view.encounter.administrations, (after) => unitsOfCode(after, code) > units, codings);
}

/**
 * What would put a code on the claim, or more of it, a little at a time: the nearest move of one time, and the first
 * fact that the record leaves open and that alone would do it. Empty when neither does.
 */
export function* codeChangesInSteps(view: ChartView, code: string): Generator<undefined, readonly NearestChange[]> {
  const before = tallyOfClaim(view.coded.lines);
  const changes: NearestChange[] = [];
  for (const { words, fact, encounter } of missingRecords(view.encounter)) {
    const after = tallyOfClaim(codeLines(encounter, view.codeSet, view.policy));
    yield undefined;
    if (unitsOfCode(after, code) <= unitsOfCode(before, code)) continue;
    changes.push({ says: `If ${words}, the claim would ${differenceWords(before, after)}.`, fact });
    break;
  }
  const move = yield* moveForCode(view, code);
  return move === undefined ? changes : [sayMove(view, move, before), ...changes];
}
