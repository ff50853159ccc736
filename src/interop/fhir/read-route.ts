import type { Route } from '../../domain/administration.ts';
import { asObject, codingsOf, textsOf } from './json-node.ts';
import type { Effective } from './read-effective.ts';
import { dosageText, methodOfText, readMethod } from './read-method.ts';
import { routeOfCode, routeOfText } from './route-codes.ts';
import type { MethodHint, RouteFamily } from './route-codes.ts';

export interface ReadRoute {
  readonly route: Route;
  readonly notes: readonly string[];
}

interface Family {
  readonly family: RouteFamily;
  readonly hint?: MethodHint | undefined;
  readonly note?: string;
}

function familyOf(dosage: unknown): Family {
  const route = asObject(dosage)?.['route'];
  const codings = codingsOf(route);
  const hintOf = (texts: readonly string[]): MethodHint | undefined =>
    texts.map(methodOfText).find((hint) => hint !== undefined);
  const codes = codings.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const texts = [...textsOf(route), ...codes];
  for (const { system, code } of codings) {
    const family = code === undefined ? undefined : routeOfCode(system, code);
    if (family !== undefined) return { family, hint: hintOf(texts) };
  }
  for (const text of texts) {
    const family = routeOfText(text);
    if (family !== undefined) return { family, hint: hintOf(texts) };
  }
  if (texts.length > 0) return { family: 'other', note: `the route “${texts[0] ?? ''}” is not known here` };
  const words = dosageText(dosage);
  const fromWords = words === undefined ? undefined : routeOfText(words);
  if (fromWords !== undefined)
    return { family: fromWords, note: 'no route is charted; it is read from the dosage text' };
  return { family: 'other', note: 'no route is charted' };
}

/** A period alone never makes an infusion of a tablet: only routes that can run look at it. */
function runsOrPush(
  dosage: unknown,
  hint: MethodHint | undefined,
  effective: Effective,
): { readonly isPush: boolean; readonly note?: string } {
  const method = readMethod(dosage) ?? hint;
  if (method !== undefined) return { isPush: method === 'push' };
  const words = methodOfText(dosageText(dosage) ?? '');
  if ((effective.periodMinutes ?? 0) >= 1) {
    return words === 'push'
      ? { isPush: false, note: 'the dosage text says push, but a period is charted; read as an infusion' }
      : { isPush: false };
  }
  return { isPush: words === 'push' };
}

/** The route of an administration with its way of giving, and what a person should check about it. */
export function readRoute(dosage: unknown, effective: Effective): ReadRoute {
  const { family, hint, note } = familyOf(dosage);
  const notes = note === undefined ? [] : [note];
  switch (family) {
    case 'iv':
    case 'intra-arterial': {
      const found = runsOrPush(dosage, hint, effective);
      const all = found.note === undefined ? notes : [...notes, found.note];
      if (family === 'iv') return { route: found.isPush ? 'iv-push' : 'iv-infusion', notes: all };
      return { route: found.isPush ? 'intra-arterial-push' : 'intra-arterial-infusion', notes: all };
    }
    case 'sc': {
      const isInfusion =
        (readMethod(dosage) ?? hint ?? methodOfText(dosageText(dosage) ?? '')) === 'infusion';
      return { route: isInfusion ? 'sc-infusion' : 'sc-injection', notes };
    }
    case 'im':
      return { route: 'im-injection', notes };
    case 'intrathecal':
    case 'intraperitoneal':
    case 'intrapleural':
    case 'intralesional':
    case 'intraventricular-reservoir':
    case 'other':
      return { route: family, notes };
  }
}
