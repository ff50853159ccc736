import type { AccessSite, AccessSiteKind } from '../../../domain/access-site.ts';
import { isVenous } from '../../../domain/access-site.ts';
import type { Route } from '../../../domain/administration.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';

const kindWords: readonly (readonly [RegExp, AccessSiteKind])[] = [
  [/\bpicc\b/, 'picc'],
  [/\bmidline\b/, 'midline'],
  [/\bport(?:acath)?\b/, 'port'],
  [/\b(?:central|cvc|cvl|ij|hickman|broviac|tlc)\b/, 'central-line'],
  [/\b(?:art|arterial|a-line)\b/, 'arterial'],
  [/\b(?:sc|sq|subq|subcutaneous)\b/, 'subcutaneous'],
];

/** The kind that a label speaks of ("R chest port" is a port); a peripheral IV when it names none. */
export const kindOfLabel = (label: string): AccessSiteKind =>
  kindWords.find(([pattern]) => pattern.test(label.toLowerCase()))?.[1] ?? 'peripheral-iv';

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const short = new Map([
  ['left', 'l'],
  ['lt', 'l'],
  ['right', 'r'],
  ['rt', 'r'],
  ['antecubital', 'ac'],
  ['acf', 'ac'],
  ['forearm', 'fa'],
]);

/** One spelling of what charts write in several ways: `left antecubital` and `LAC` are `l ac`. */
const oneSpelling = (text: string): string =>
  plain(text)
    .split(' ')
    .map((word) => short.get(word) ?? word.replace(/^([lr])(ac|fa|hand|wrist|arm)$/, '$1 $2'))
    .join(' ');

/**
 * Finds the site that words mean: its label, its id, the beginning or some words of its label, or a kind that only one site has.
 * The error says whether there is none or more than one.
 */
export function findSite(
  sites: readonly AccessSite[],
  written: string,
): Result<AccessSite, 'none' | 'several'> {
  const wanted = plain(written);
  const words = wanted.split(' ');
  const tests: readonly ((site: AccessSite) => boolean)[] = [
    (site) => site.label === written,
    (site) => plain(site.label ?? '') === wanted,
    (site) => site.id === written,
    (site) => site.id.toLowerCase() === wanted,
    (site) => oneSpelling(site.label ?? '') === oneSpelling(written),
    (site) => plain(site.label ?? '').startsWith(wanted),
    (site) => oneSpelling(site.label ?? '').startsWith(`${oneSpelling(written)} `),
    (site) => {
      const own = plain(site.label ?? '').split(' ');
      return words.every((word) => own.some((one) => one.startsWith(word)));
    },
    (site) =>
      site.kind === wanted.replaceAll(' ', '-') ||
      kindWords.some(([pattern, kind]) => kind === site.kind && pattern.test(wanted)),
  ];
  if (wanted === '') return err('none');
  for (const test of tests) {
    const [first, ...others] = sites.filter(test);
    if (first !== undefined) return others.length === 0 ? ok(first) : err('several');
  }
  return err('none');
}

/** True for a site through which a route can go; injections need none. */
export function servesRoute(site: AccessSite, route: Route): boolean {
  switch (route) {
    case 'iv-infusion':
    case 'iv-push':
    case 'port-flush':
      return isVenous(site.kind);
    case 'sc-infusion':
      return site.kind === 'subcutaneous';
    case 'intra-arterial-infusion':
    case 'intra-arterial-push':
      return site.kind === 'arterial';
    default:
      return false;
  }
}
