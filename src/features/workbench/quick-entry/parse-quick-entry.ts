import type { Administration } from '../../../domain/administration.ts';
import { isInfusionRoute } from '../../../domain/administration.ts';
import type { Container, Quantity } from '../../../domain/drug.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { newAdministrationIds } from '../../../document/new-administration-id.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { EntryContext, QuickEntry, QuickEntryProblem, ReadToken, WordProblem } from './entry-reading.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { decideFluidCodes } from './decide-fluid-code.ts';
import { decideRouteCodes } from './decide-route-code.ts';
import { pauseTokens, routeToken, siteToken, timeToken, wordTokens } from './entry-tokens.ts';
import { gatherEntry } from './gather-entry.ts';
import type { Gathered, GatheredDrug } from './gather-entry.ts';
import { readSegments } from './read-segments.ts';
import { resolveRoute } from './resolve-route.ts';
import type { EntryRoute } from './resolve-route.ts';
import { resolveSite } from './resolve-site.ts';
import type { EntrySite } from './resolve-site.ts';
import { resolveTimes } from './resolve-times.ts';
import type { EntryTimes } from './resolve-times.ts';
import { servesRoute } from './find-site.ts';
import { splitWords } from './split-words.ts';
import { readTime } from './written-clock.ts';

const mostRepeats = 96;

const bare = ({ amount, unit }: Quantity): Quantity => ({ amount, unit });
const withDose = (drug: GatheredDrug): { readonly dose?: Quantity } =>
  drug.dose === undefined ? {} : { dose: bare(drug.dose) };

function contents(gathered: Gathered): Partial<Administration> {
  const [only, ...more] = gathered.drugs;
  if (only === undefined) return {};
  if (more.length === 0) return { drug: only.resolved.drug, ...withDose(only) };
  return { components: gathered.drugs.map((drug) => ({ ...drug.resolved.drug, ...withDose(drug) })) };
}

const containerOf = ({ amount, unit, count, singleDose }: Container): Container =>
  singleDose === undefined ? { amount, unit, count } : { amount, unit, count, singleDose };

/** One administration of a line, shifted by `shift` minutes for a repeat. */
function build(
  gathered: Gathered,
  route: EntryRoute,
  times: EntryTimes,
  site: EntrySite,
  note: string | undefined,
  id: AdministrationId,
  shift: number,
): Administration {
  const notes = [site.place, note].filter((part) => part !== undefined).join('; ');
  const common = {
    id,
    ...(site.site === undefined ? {} : { accessSiteId: site.site.id }),
    ...contents(gathered),
    ...(route.category === undefined ? {} : { category: route.category }),
    ...(times.start === undefined ? {} : { start: times.start + shift }),
    ...(times.stop === undefined ? {} : { stop: times.stop + shift }),
    ...(gathered.containers.length === 0 ? {} : { containers: gathered.containers.map(containerOf) }),
    ...(gathered.volume === undefined ? {} : { volume: gathered.volume.value }),
    ...(gathered.purpose === undefined ? {} : { purpose: gathered.purpose.value }),
    ...(notes === '' ? {} : { note: notes }),
  };
  if (!isInfusionRoute(route.route)) return { ...common, route: route.route };
  return {
    ...common,
    route: route.route,
    ...(times.pauses.length === 0
      ? {}
      : { pauses: times.pauses.map((pause) => ({ start: pause.start + shift, stop: pause.stop + shift })) }),
    ...(gathered.rate === undefined ? {} : { rate: gathered.rate.value }),
  };
}

const inOrder = (tokens: readonly (ReadToken | undefined)[]): readonly ReadToken[] =>
  tokens.filter((token) => token !== undefined).sort((a, b) => a.from - b.from);

/** Several times in a line: a push or an injection each, and as many as the line says. */
function severalProblem({ more, start, stop, every, times, isStopBare }: Gathered, runs: boolean): WordProblem | undefined {
  const [next] = more;
  if (next === undefined)
    return !runs && isStopBare === true && stop !== undefined
      ? { ...stop, message: `“${stop.text}”: another, or when it ended? Write ${start?.text ?? ''} and ${stop.text} for two, ${start?.text ?? ''}-${stop.text} for one that lasted` }
      : undefined;
  const { from, to, text } = next;
  if (runs) return { from, to, message: `“${text}”: another infusion, or the stop? Write another in a line of its own, the stop as -${text}` };
  if (stop !== undefined) return { from, to, message: `“${text}”: write those with a stop each in a line of its own` };
  if (every !== undefined) return { ...every, message: `“${every.text}”: the times are written already; leave it out` };
  return times === undefined || times.value === more.length + 1
    ? undefined
    : { ...times, message: `“${times.text}”, and the line names ${String(more.length + 1)} times` };
}

/** What does not go together although each word alone does. */
function misfit(gathered: Gathered, route: EntryRoute, times: EntryTimes): WordProblem | undefined {
  const runs = isInfusionRoute(route.route);
  const pause = gathered.pauses[0];
  if (pause !== undefined && !runs) return { ...pause, message: `“${pause.text}”: only an infusion pauses` };
  if (gathered.rate !== undefined && !runs)
    return { ...gathered.rate, message: `“${gathered.rate.text}”: only an infusion has a rate` };
  const [first] = gathered.drugs;
  if (gathered.route?.value === 'iv-fluids' && first !== undefined && !first.resolved.isFluid && !first.isUnknown)
    return { ...gathered.route, message: `“${gathered.route.text}” means IV fluids, and ${first.resolved.drug.name} is none; write ivpb, ivp …` };
  // "ceftriaxone 1012 1047 ivpb": a dose and a start, or a start and a stop.
  const { dose } = first ?? {};
  if (runs && dose?.isUnitTaken === true && readTime(dose.text) !== undefined && dose.text.length === 4 && first?.resolved.isFluid === false && gathered.start !== undefined && times.stop === undefined && gathered.isStopOpen === undefined)
    return { ...dose, message: `“${dose.text}”: the dose or the start? Write ${dose.text}${dose.unit} for the dose, ${dose.text}-${gathered.start.text} for the times` };
  const several = severalProblem(gathered, runs);
  if (several !== undefined) return several;
  const { every, times: count } = gathered;
  if (every !== undefined && times.start === undefined)
    return { ...every, message: `“${every.text}” needs the first start time` };
  if (count !== undefined && every === undefined && gathered.more.length === 0)
    return { ...count, message: `“${count.text}” needs how far apart, as in q6h ${count.text}, or each time, as in 1015 and 1115` };
  if (count !== undefined && (count.value < 1 || count.value > mostRepeats))
    return { ...count, message: `“${count.text}”: write x1 to x${String(mostRepeats)}` };
  return undefined;
}

/**
 * Reads one entry line. Pure: new ids are the next free `a…` and `s…` of the encounter. Never throws; the error names the word
 * it is about, or says what is still missing.
 */
export function parseQuickEntry(line: string, context: EntryContext): Result<QuickEntry, QuickEntryProblem> {
  const { words, note } = splitWords(line);
  const end = note?.from ?? line.trimEnd().length;
  const gathered: Gathered = { drugs: [], containers: [], pauses: [], more: [] };
  const noteToken: ReadToken | undefined =
    note === undefined ? undefined : { kind: 'note', from: note.from, to: note.to, says: note.text };
  const wrong = (
    problem: WordProblem,
    known: readonly (ReadToken | undefined)[] = [],
  ): Result<never, QuickEntryProblem> => {
    const reading = inOrder([...wordTokens(gathered), ...known, noteToken]);
    return err({
      message: problem.message,
      from: problem.from,
      to: problem.to,
      reading,
      isUnfinished: false,
      isNewSite: problem.isNewSite === true,
    });
  };
  const unfinished = (
    message: string,
    known: readonly (ReadToken | undefined)[] = [],
  ): Result<never, QuickEntryProblem> => {
    const reading = inOrder([...wordTokens(gathered), ...known, noteToken]);
    return err({ message, from: end, to: end, reading, isUnfinished: true });
  };
  if (words.length === 0) return unfinished('Which drug was given?');
  const segments = readSegments(words, context);
  if (!segments.ok) return wrong(segments.error);
  const filled = gatherEntry(segments.value, context, gathered);
  if (!filled.ok) return wrong(filled.error);
  decideFluidCodes(gathered);
  if (segments.value.at(-1)?.kind === 'piece' && words.at(-1)?.text === '+')
    return unfinished('Which drug is mixed in?');
  const timed = resolveTimes(gathered);
  if (!timed.ok) return wrong(timed.error);
  const times = timed.value;
  const hasTimes =
    times.start !== undefined || times.stop !== undefined || gathered.isStartOpen !== undefined;
  const routed = resolveRoute(gathered, times);
  const isRunning = routed.ok && isInfusionRoute(routed.value.route);
  const time = hasTimes ? timeToken(gathered, times, isRunning, end) : undefined;
  if (!routed.ok)
    return gathered.site?.kind === 'site' && !hasTimes
      ? wrong(strayWords(gathered, routed.error.message), [time])
      : unfinished(routed.error.message, [time]);
  const route = routed.value;
  decideRouteCodes(gathered, route.route, context.drugs, context.encounter.dateOfService);
  const known = [routeToken(gathered, route, end), time, ...pauseTokens(gathered, times)];
  const unfit = misfit(gathered, route, times);
  if (unfit !== undefined) return wrong(unfit, known);
  const placed = resolveSite(gathered, route.route, context.encounter);
  if (!placed.ok) return wrong(placed.error, known);
  const site = placed.value;
  const needsSite = context.encounter.accessSites.some((one) => servesRoute(one, route.route));
  known.push(siteToken(gathered, site, needsSite, end));
  if (!hasTimes) return unfinished('When? Write 1012-1047, 1020, or no time if none is charted', known);
  if (gathered.every !== undefined && gathered.times === undefined) {
    return unfinished(
      `How many were given ${gathered.every.text}? Write x3; each one must be charted`,
      known,
    );
  }
  const count = gathered.more.length > 0 ? gathered.more.length + 1 : (gathered.times?.value ?? 1);
  const { every, more } = gathered;
  const shifts =
    more.length > 0
      ? [0, ...times.more.map((minute) => minute - (times.start ?? minute))]
      : Array.from({ length: count }, (_, n) => n * (every?.value ?? 0));
  const repeated = every ?? more.at(-1);
  if (repeated !== undefined && times.start !== undefined) {
    const last = formatClock(times.start + (shifts.at(-1) ?? 0));
    known.push({ kind: 'repeat', from: repeated.from, to: repeated.to, says: `${String(count)} in all, the last at ${last}` });
  }
  const administrations = newAdministrationIds(context.encounter, count).map((id, n) =>
    build(gathered, route, times, site, note?.text, id, shifts[n] ?? 0),
  );
  const accessSites = site.isNew && site.site !== undefined ? [site.site] : [];
  return ok({
    administrations,
    accessSites,
    reading: inOrder([...wordTokens(gathered), ...known, noteToken]),
  });
}

/** Words that are neither route nor time are the likeliest cause of a missing route. */
function strayWords(gathered: Gathered, question: string): WordProblem {
  const { from, to, text } = gathered.site ?? { from: 0, to: 0, text: '' };
  return { from, to, message: `“${text}” is not a word of the entry line. ${question}` };
}
