import { inOrderOf } from '../../base/order.ts';
import type { AccessSite } from '../../domain/access-site.ts';
import type { AccessSiteId } from '../../domain/ids.ts';
import { CMS_CLAIMS_CH12, CMS_R1702, CMS_RAC_0071, HAUGEN_QA, NCCI_MANUAL_XI, RCA_LUMEN, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export interface SiteUse {
  readonly site: AccessSite;
  /** Start of its earliest coded administration; Infinity when none has a start. */
  readonly firstUse: number;
}

export interface SiteGroup {
  /** The site that gives the group its name, then those merged into it. */
  readonly siteIds: readonly AccessSiteId[];
}

export interface SiteDecision {
  /** In order of first use. */
  readonly groups: readonly SiteGroup[];
  readonly undocumented: readonly AccessSiteId[];
}

export const validAccessSites = defineRule({
  id: 'initial-service/valid-access-sites',
  statement: 'There is one initial service an access site, and a further site counts only with a recorded reason why it was needed. Lumens, restarts and rates are no reason; a site without one is read together with the site used first.',
  covers: ['R5', 'R6', 'R7', 'R12', 'R37', 'R38', 'S1', 'S3'],
  cites: [
    cite(CMS_R1702),
    cite(CMS_CLAIMS_CH12),
    cite(CMS_RAC_0071),
    cite(NCCI_MANUAL_XI),
    cite(RCA_LUMEN),
    cite(HAUGEN_QA),
    cite(SETTLED, 'S1: a reason on either of two sites documents the pair; of three or more, each but the first needs its own'),
  ],
  decide: (uses: readonly SiteUse[]): SiteDecision => {
    const ordered = inOrderOf(uses, (a, b) => a.firstUse - b.firstUse || (a.site.id < b.site.id ? -1 : 1));
    const [first, ...others] = ordered;
    if (first === undefined) return { groups: [], undocumented: [] };
    const isPair = ordered.length === 2;
    const isValid = (site: AccessSite): boolean => site.separateSite !== undefined || (isPair && first.site.separateSite !== undefined);
    const merged = others.filter(({ site }) => !isValid(site)).map(({ site }) => site.id);
    return {
      groups: [
        { siteIds: [first.site.id, ...merged] },
        ...others.filter(({ site }) => isValid(site)).map(({ site }) => ({ siteIds: [site.id] })),
      ],
      undocumented: merged,
    };
  },
  examples: () => [
    example(
      'two arms, reason recorded on the second',
      day().site('l').infusion('A', '8:00', '9:00').site('r', 'incompatible-drugs').infusion('B', '8:00', '9:00'),
      ['96365', '96365-59'],
      ['!initial-service/second-site-reason'],
    ),
    example(
      'two arms, reason recorded on the first',
      day().site('l', 'protocol').infusion('A', '8:00', '9:00').site('r').infusion('B', '8:00', '9:00'),
      ['96365', '96365-59'],
    ),
    example(
      'two arms, no reason: one site',
      day().site('l').infusion('A', '8:00', '9:00').site('r').infusion('B', '8:00', '9:00'),
      ['96365', '96368'],
      ['initial-service/second-site-reason'],
    ),
    example(
      'a dual-lumen line is one site',
      day().site('p', undefined, 'picc').infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00'),
      ['96365', '96368'],
    ),
    example(
      'three arms: the one without a reason joins the first',
      day().site('a').push('A', '8:00').site('b', 'protocol').push('B', '8:05').site('c').push('C', '8:10'),
      ['96374', '96375', '96374-59'],
    ),
  ],
});
